import { type Random, randomNumbers } from './random.ts';
import { pair } from './segments.ts';

/** How large a page to make, and which of the many. */
export interface PageOptions {
  readonly segments: number;
  /** Pages of different seeds differ. */
  readonly seed?: number;
}

/**
 * Writes a French page with its English source as the publisher does: front matter, headings
 * with anchors, paragraphs, lists, alerts, tables and code, with dates, links, numbers and bold
 * in its sentences. Nothing is wrong with it.
 */
export function generatedPage({ segments, seed = 1 }: PageOptions): string {
  const random = randomNumbers(seed);
  const blocks: string[] = [];
  let number = 103;
  const next: Next = (sentence = random(SENTENCES.length)) =>
    writeSegment(random, SENTENCES[sentence]!, seed, number++);
  for (let i = 0; number < 103 + segments; i++) blocks.push(BLOCKS[i % BLOCKS.length]!(next));
  return `${frontMatter(seed)}\n${blocks.join('\n\n')}\n`;
}

function frontMatter(seed: number): string {
  const hash = (seed * 7919).toString(16).padStart(40, '0');
  return `---
title: Journal de bord de l'atelier ${seed}
description: Ce qui a changé dans l'atelier, mois par mois.
ms.date: 03/04/2021
ms.openlocfilehash: ${hash}
ms.sourcegitcommit: ${hash}
ms.translationtype: MT
ms.contentlocale: fr-FR
ms.lasthandoff: 04/12/2021
ms.locfileid: "${100000 + seed}"
---`;
}

/** Writes the next segment, with the sentence of a number or with any. */
type Next = (sentence?: number) => string;

const BLOCKS: readonly ((next: Next) => string)[] = [
  (next) => `## <a name="news-from-the-workshop"></a>${next(0)}`,
  (next) => `${next()} ${next()} ${next()}`,
  (next) => ['- ', '- ', '- '].map((mark) => `${mark}${next()} ${next()}`).join('\n\n'),
  (next) => `> [!NOTE]\n> ${next()}`,
  (next) => table(next),
  (next) =>
    `1. ${next()}\n\n   \`\`\`powershell\n   Get-Bench -Name "oak" | Sort-Object\n   \`\`\``,
  (next) => `${next()} ${next()}`,
];

function table(next: Next): string {
  const row = (): string => `| ${next()} | ${next()} |`;
  return [row(), '|---|---|', row(), row(), row()].join('\n');
}

function writeSegment(
  random: Random,
  [target, source]: readonly [string, string],
  seed: number,
  number: number,
): string {
  const day = 1 + random(27);
  const month = random(12);
  const values: Readonly<Record<string, readonly [string, string]>> = {
    n: [String(10 + random(90)), ''],
    d: [
      `${day === 1 ? '1er' : day} ${MONTHS[month]![0]} ${2019 + (number % 3)}`,
      `${MONTHS[month]![1]} ${day}, ${2019 + (number % 3)}`,
    ],
    u: [`https://example.com/workshop/${random(900)}?tab=${random(9)}`, ''],
  };
  const fill = (text: string, side: 0 | 1): string =>
    text.replace(/\{(\w)\}/g, (_, key: string) => values[key]![side] || values[key]![0]);
  const prefix = (0x10000 + seed).toString(16).slice(-5);
  return pair(number, fill(target, 0), fill(source, 1), prefix);
}

const MONTHS: readonly (readonly [string, string])[] = [
  ['janvier', 'January'],
  ['février', 'February'],
  ['mars', 'March'],
  ['avril', 'April'],
  ['mai', 'May'],
  ['juin', 'June'],
  ['juillet', 'July'],
  ['août', 'August'],
  ['septembre', 'September'],
  ['octobre', 'October'],
  ['novembre', 'November'],
  ['décembre', 'December'],
];

/** Targets and sources; `{n}` a number, `{d}` a date, `{u}` an address. */
const SENTENCES: readonly (readonly [string, string])[] = [
  ['Nouveautés de l’atelier', 'News from the workshop'],
  ['Outils', 'Tools'],
  ['Date : {d}', 'Date: {d}'],
  [
    'La scie à ruban est révisée tous les {n} jours par une personne qui en a reçu la formation.',
    'The band saw is serviced every {n} days by a person who has been trained to do so.',
  ],
  [
    'À partir du {d}, les clés se rendent à l’accueil et non plus au magasin.',
    'From {d} on, keys are returned at the front desk and no longer in the store.',
  ],
  [
    'Pour réserver un établi, remplissez le [formulaire de réservation]({u}) la veille.',
    'To book a bench, fill in the [booking form]({u}) the day before.',
  ],
  [
    'Sélectionnez **Enregistrer**, puis attendez que le voyant passe au vert.',
    'Select **Save**, then wait until the light turns green.',
  ],
  [
    'La commande `Get-Bench` affiche les {n} établis libres et ceux qui le seront bientôt.',
    'The command `Get-Bench` shows the {n} free benches and those that will soon be free.',
  ],
  [
    'Les [règles de sécurité]({u}) ont été revues le {d} ; relisez-les avant votre prochaine visite.',
    'The [safety rules]({u}) were revised on {d}; read them again before your next visit.',
  ],
  [
    'Nous avons reçu {n} planches de chêne, que nous laissons sécher jusqu’au printemps.',
    'We received {n} oak boards, which we leave to dry until spring.',
  ],
  [
    'Si la colle n’a pas pris après {n} minutes, poncez les deux faces et recommencez.',
    'If the glue has not set after {n} minutes, sand both faces and start again.',
  ],
  [
    'Le cours du soir commence le {d} et dure {n} heures, pauses comprises.',
    'The evening class starts on {d} and takes {n} hours, breaks included.',
  ],
  [
    '**Important** : la réserve reste fermée pendant l’inventaire.',
    '**Important**: the store room stays closed during stocktaking.',
  ],
  [
    'Rangez les serre-joints par taille, les plus longs contre le mur du fond.',
    'Sort the clamps by size, the longest against the back wall.',
  ],
  [
    'Pour plus d’informations, consultez [Entretenir les rabots]({u}) et [Affûter les ciseaux]({u}).',
    'For more information, see [Care for planes]({u}) and [Sharpen chisels]({u}).',
  ],
];
