import type { Connection } from 'vscode-languageserver';
import { defaultSettings, readSettings, type Settings, settingsSection } from '../settings.ts';
import type { Client } from './client.ts';

/** What the user set in the editor. */
export interface Preferences {
  /** The settings for a document; those of its folder where the editor has such. Never rejects. */
  readonly of: (uri: string) => Promise<Settings>;
  /** Takes settings that the client sent, for one that cannot be asked. */
  readonly take: (settings: unknown) => void;
  readonly forget: () => void;
  readonly closed: (uri: string) => void;
}

/**
 * Asks the client for settings, once per document. One that cannot be asked sends them when they
 * change, and may have given them at the start. Told which values mean nothing.
 */
export function readPreferences(
  { workspace }: Connection,
  client: Client,
  onMistake: (message: string) => void,
): Preferences {
  const known = new Map<string, Promise<Settings>>();
  let given = client.settings;

  const ask = async (scopeUri: string): Promise<Settings> => {
    if (!client.asksConfiguration) return readSettings(given, onMistake);
    const item = { scopeUri, section: settingsSection };
    try {
      return readSettings(await workspace.getConfiguration(item), onMistake);
    } catch (error) {
      onMistake(`The settings could not be had: ${String(error)}`);
      return defaultSettings;
    }
  };
  const forget = (): void => known.clear();

  return {
    of: (uri) => {
      const settings = known.get(uri) ?? ask(uri);
      known.set(uri, settings);
      return settings;
    },
    take: (settings) => {
      const section = (settings as Record<string, unknown> | null | undefined)?.[settingsSection];
      // A client that can be asked may send nothing more than that something changed.
      if (section !== undefined) given = section;
      forget();
    },
    forget,
    closed: (uri) => known.delete(uri),
  };
}
