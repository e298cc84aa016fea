import { commands, Location, l10n, Uri, window } from 'vscode';
import type { TranslationsParams, TranslationsRequest } from '../../server/src/protocol.ts';
import { toRange } from './segments.ts';
import type { Server } from './server.ts';

const REQUEST: TranslationsRequest = 'locdocs/translations';

/** A place as the protocol writes it. */
interface Place {
  readonly uri: string;
  readonly range: Parameters<typeof toRange>[0];
}

/** Shows, within the editor, where other languages have the segment at the caret. */
export async function peekOtherLocales(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { uri } = editor.document;
  const { active } = editor.selection;
  const { line, character } = active;
  const params: TranslationsParams = {
    textDocument: { uri: uri.toString() },
    position: { line, character },
  };
  const places = await server.ask<Place[]>(REQUEST, params);
  if (!places?.length) {
    void window.showInformationMessage(places ? NOWHERE() : NO_SEGMENT());
    return;
  }
  const found = places.map((place) => new Location(Uri.parse(place.uri), toRange(place.range)));
  await commands.executeCommand('editor.action.peekLocations', uri, active, found, 'peek');
}

const NO_SEGMENT = (): string => l10n.t('The caret is in no segment.');
const NOWHERE = (): string => l10n.t('No open folder has this segment in another language.');
