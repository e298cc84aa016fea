import type { DateLanguage } from './language.ts';
import type { Unit } from './unit.ts';

/**
 * Reads numbers as months that share the sign of the month behind them: `1～3 月` is January to March.
 * Changes the list of units that it is given.
 */
export function readSharedMonths(
  text: string,
  units: Unit[],
  { eastAsian }: Pick<DateLanguage, 'eastAsian'>,
): void {
  if (!eastAsian) return;
  for (let place = units.length - 1; place >= 2; place--) {
    const isSigned = units[place]!.role === 'month';
    if (isSigned && mayShare(units, place - 2) && joins(text, units[place - 1]!)) {
      units[place - 2] = { ...units[place - 2]!, kind: 'month', role: 'month' };
    }
  }
}

/** Whether it can be a month, and is not the day of one before it, as in `5月1～6月2日`. */
function mayShare(units: readonly Unit[], place: number): boolean {
  const { kind, role, width, value } = units[place]!;
  if (kind !== 'number' || role || width > 2 || value < 1 || value > 12) return false;
  return units[place - 1]?.kind !== 'month';
}

function joins(text: string, { kind, start, end }: Unit): boolean {
  return kind === 'dash' || (kind === 'word' && JOINING.has(text.slice(start, end)));
}

const JOINING = new Set(['至', '到', 'から', '에서']);
