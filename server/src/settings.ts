import { settableNames } from './rules/names.ts';
import {
  type Configuration,
  noConfiguration,
  readConfiguration,
} from './workspace/configuration.ts';

/** The section of the editor's settings that is ours. */
export const settingsSection = 'locdocs';

/** What a user set in the editor for a folder. */
export interface Settings {
  /** Whether anything is reported at all. */
  readonly enable: boolean;
  /** What a `.locdocs.json` in the open folder could say too. */
  readonly configuration: Configuration;
}

/** What holds where nothing is set. */
export const defaultSettings: Settings = { enable: true, configuration: noConfiguration };

/** Told what a setting says that means nothing. */
export type OnMistake = (message: string) => void;

/** What may be set both in the editor and in a `.locdocs.json`. */
const SHARED = ['preset', 'rules', 'overrides', 'names'];

/** What is set in the editor alone, and partly read by its extension. */
const OF_EDITOR = ['enable', 'dim', 'trace'];

/** Reads settings as an editor gives them; what means nothing is told and left out. */
export function readSettings(value: unknown, onMistake: OnMistake): Settings {
  const settings = readObject(value, onMistake);
  const shared = SHARED.filter((name) => !isUnset(settings[name]));
  const json = JSON.stringify(Object.fromEntries(shared.map((name) => [name, settings[name]])));
  for (const name of Object.keys(settings)) {
    if (![...SHARED, ...OF_EDITOR].includes(name)) {
      onMistake(`${settingsSection}.${name}: there is no such setting of the editor`);
    }
  }
  const { configuration, errors } = readConfiguration(json, settableNames);
  for (const { path, message } of errors) onMistake(`${settingsSection}.${path}: ${message}`);
  return { enable: readSwitch(settings.enable, onMistake), configuration };
}

function readSwitch(value: unknown, onMistake: OnMistake): boolean {
  if (isUnset(value)) return defaultSettings.enable;
  if (typeof value === 'boolean') return value;
  onMistake(`${settingsSection}.enable: ${JSON.stringify(value)} is neither true nor false`);
  return defaultSettings.enable;
}

function readObject(value: unknown, onMistake: OnMistake): Readonly<Record<string, unknown>> {
  if (isUnset(value)) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  onMistake(`${settingsSection}: expected an object`);
  return {};
}

function isUnset(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
