/** What a key of the front matter means to somebody who translates; undefined for unknown keys. */
export function keyMeaning(key: string): string | undefined {
  return MEANINGS[key];
}

const MEANINGS: Readonly<Record<string, string | undefined>> = {
  title: 'The title of the page, as browsers and search engines show it. It is translated.',
  description: 'A sentence or two about the page, for search results. It is translated.',
  titleSuffix: 'What is put after the title. It is translated.',
  author: 'The account of the person who wrote the English page. It is not translated.',
  manager: 'The person in charge of the page. It is not translated.',
  keywords: 'Words to find the page by. They are translated.',
  'ms.author': 'The alias of the person in charge of the English page. It is not translated.',
  'ms.contentlocale':
    'The locale of this page, such as `nl-NL`. It is set when the page is handed off.',
  'ms.custom': 'Marks for reports of the publisher. They are not translated.',
  'ms.date': 'The day of the English page, month first: `MM/DD/YYYY`. It is not translated.',
  'ms.lasthandoff': 'The day this page was last sent for translation, month first: `MM/DD/YYYY`.',
  'ms.localizationpriority': 'How soon the page is to be translated. It is not translated.',
  'ms.locfileid': 'The number under which the translation system knows the page.',
  'ms.openlocfilehash':
    'A digest of the English page this translation was made from. Nobody edits it by hand.',
  'ms.prod': 'The product the page belongs to. It is not translated.',
  'ms.reviewer': 'The alias of the reviewer of the English page. It is not translated.',
  'ms.service': 'The service the page belongs to. It is not translated.',
  'ms.sourcegitcommit':
    'The commit of the English page this translation was made from. Nobody edits it by hand.',
  'ms.subservice': 'The part of the service the page belongs to. It is not translated.',
  'ms.technology': 'The technology the page is about. It is not translated.',
  'ms.topic': 'The kind of page, such as `how-to` or `article`. It is not translated.',
  'ms.translationtype': '`HT` for a page translated by people, `MT` for one translated by machine.',
};
