import { agrees } from '../../locale/dates/index.ts';
import { repaired, repairParts, turnFigures } from './repair.ts';
import {
  fixOf,
  insteadOf,
  isReal,
  type Judged,
  type PairPlace,
  pairVerdict,
  said,
} from './verdict.ts';

/** `12/31/2013` left as it is where 31 would be the month; `6-17-22 PM` is a time of day. */
export function foreignFigures(place: PairPlace): Judged {
  const { document, pair } = place;
  const { source, target } = pair;
  const { swapped, year } = target;
  if (!swapped || isReal(target) || !agrees(pair)) return undefined;
  if (swapped.day !== source.day?.value || swapped.month !== source.month?.value) return undefined;
  const isStamp = /^\s?[AP]M\b/.test(document.text.slice(target.range.end, target.range.end + 4));
  if (!year || isStamp || target.order.startsWith('M')) return 'right';
  const message = `The figures stand in the order of English: ${said(document, target)}.`;
  const repair = turnFigures(document, target);
  const fixes = [fixOf(repair, false)];
  return pairVerdict('order', place, message, { repair, fixes, severity: 'information' });
}

/** `10/2/2020` for 10/1/2020 where both stand in the order of English. */
export function foreignFigure(place: PairPlace): Judged {
  const { document, pair } = place;
  const { source, target, changed } = pair;
  const { swapped, day, month } = target;
  if (!swapped || changed.join() !== 'day,month' || source.form === 'words') return undefined;
  const isDay = swapped.month === source.month!.value;
  if (!isDay && swapped.day !== source.day!.value) return undefined;
  const at = (isDay ? month! : day!).range;
  const isPadded = document.text[at.start] === '0';
  const { value } = isDay ? source.day! : source.month!;
  const newText = String(value).padStart(isPadded ? 2 : 1, '0');
  const repair = repaired(document, target.range, [{ range: at, newText }]);
  const message = `The ${isDay ? 'day' : 'month'} differs: ${insteadOf(document, pair)}.`;
  return pairVerdict('mismatch', place, message, { repair });
}

/** `5/3/2020` for the third of May: each stands where the other belongs. */
export function swappedParts(place: PairPlace): Judged {
  const { document, pair } = place;
  const { source, target, changed } = pair;
  const isCrossed =
    source.day?.value === target.month?.value && source.month?.value === target.day?.value;
  if (!isCrossed || target.form === 'words' || !changed.includes('day')) return undefined;
  const message = `Day and month are swapped: ${insteadOf(document, pair)}.`;
  return pairVerdict('order', place, message, { repair: repairParts(document, pair) });
}
