import { isLevelSetting, type LevelSettings, levelSettings } from './rules/levels.ts';
import { settableNames } from './rules/names.ts';

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

/** Told what a setting says that means nothing. */
export type OnMistake = (message: string) => void;

/** Reads settings as an editor gives them; what means nothing is told and left out. */
export function readSettings(value: unknown, onMistake: OnMistake): Settings {
  const { enable, rules } = readObject(settingsSection, value, onMistake);
  return {
    enable: readSwitch(`${settingsSection}.enable`, enable, onMistake),
    rules: readLevels(`${settingsSection}.rules`, rules, onMistake),
  };
}

function readSwitch(name: string, value: unknown, onMistake: OnMistake): boolean {
  if (isUnset(value)) return defaultSettings.enable;
  if (typeof value === 'boolean') return value;
  onMistake(`${name}: ${JSON.stringify(value)} is neither true nor false`);
  return defaultSettings.enable;
}

function readLevels(name: string, value: unknown, onMistake: OnMistake): LevelSettings {
  const levels: Record<string, LevelSettings[string]> = {};
  for (const [rule, level] of Object.entries(readObject(name, value, onMistake))) {
    if (!settableNames.has(rule)) onMistake(`${name}: there is no rule ${rule}`);
    else if (isLevelSetting(level)) levels[rule] = level;
    else onMistake(`${name}.${rule}: ${JSON.stringify(level)} is no level; ${EXPECTED}`);
  }
  return levels;
}

const EXPECTED = `expected one of ${levelSettings.join(', ')}`;

function readObject(
  name: string,
  value: unknown,
  onMistake: OnMistake,
): Readonly<Record<string, unknown>> {
  if (isUnset(value)) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  onMistake(`${name}: expected an object`);
  return {};
}

function isUnset(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
