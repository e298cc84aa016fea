import { range } from '../../../text/range.ts';
import type { LabelFault } from '../fault.ts';
import type { HalfLinks } from '../pairs.ts';
import { MOST, type Rest, settle } from './rest.ts';

/**
 * A reference whose label was translated; the first text in brackets is taken for the first. Where
 * the page defines its labels in the language of the target, those of the source are none.
 */
export function settleLabels({ links, faults, source: sources, target: targets }: Rest): void {
  const { segment, target } = links;
  const places = labelPlaces(target);
  settle(sources, (source) => {
    const place = source.kind === 'reference' ? places.shift() : undefined;
    if (place) faults.push({ kind: 'label', segment, ...place, source });
    return place !== undefined;
  });
  const originals = labelPlaces(links.source);
  settle(targets, ({ kind }) => kind === 'reference' && originals.shift() !== undefined);
}

type LabelPlace = Pick<LabelFault, 'range' | 'label'>;

function labelPlaces({ pairs }: HalfLinks): LabelPlace[] {
  const places: LabelPlace[] = [];
  for (const pair of pairs.slice(0, MOST)) {
    const last = places.at(-1);
    if (last && last.range.end >= pair.start) continue;
    const label = pairs.find(({ start }) => start === pair.end);
    places.push({
      range: range(pair.start, label?.end ?? pair.end),
      label: label ? range(label.start + 1, label.end - 1) : range(pair.end, pair.end),
    });
  }
  return places;
}
