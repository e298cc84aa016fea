import { isLevelSetting, type LevelSettings } from './rules/levels.ts';

/** The section of the editor's settings that is ours. */
export const settingsSection = 'locdocs';

/** What a user set in the editor for a folder. */
export interface Settings {
  /** Whether anything is reported at all. */
  readonly enable: boolean;
  /** Levels by rule or family. */
  readonly rules: LevelSettings;
}

/** What holds where nothing is set. */
export const defaultSettings: Settings = { enable: true, rules: {} };

/** Reads settings as an editor gives them; what means nothing is told and left out. */
export function readSettings(value: unknown, onMistake: (message: string) => void): Settings {
  if (value === null || value === undefined) return defaultSettings;
  if (typeof value !== 'object') {
    onMistake(`${settingsSection}: expected an object`);
    return defaultSettings;
  }
  const { enable, rules } = value as { enable?: unknown; rules?: unknown };
  return { enable: enable !== false, rules: readLevels(rules, onMistake) };
}

function readLevels(value: unknown, onMistake: (message: string) => void): LevelSettings {
  if (value === null || value === undefined) return {};
  const entries = Object.entries(value).filter(([name, level]) => {
    const isGood = isLevelSetting(level);
    if (!isGood)
      onMistake(`${settingsSection}.rules.${name}: ${JSON.stringify(level)} is no level`);
    return isGood;
  });
  return Object.fromEntries(entries) as LevelSettings;
}
