import {
  type Command,
  Disposable,
  type DocumentSelector,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
} from 'vscode';
import { findingsOf, hasMore } from './findings.ts';
import type { Page } from './page.ts';
import type { Server } from './server.ts';
import { findingsText, pageText, type StatusText, serverText } from './status-text.ts';

/** The items behind the braces in the status bar. */
export class Status extends Disposable {
  readonly #server: Server;
  readonly #page = item('page', 'LocDocs');
  readonly #findings = item('findings', l10n.t('LocDocs Findings'));
  readonly #serverItem = item('server', l10n.t('LocDocs Server'));

  constructor(server: Server) {
    super(() => Disposable.from(this.#page, this.#findings, this.#serverItem).dispose());
    this.#server = server;
  }

  /** Shows what is known of a page; nothing where there is none. */
  show(page: Page | undefined): void {
    const isOther = page?.status?.kind === 'other';
    // An ordinary YAML file is nothing that one would expect to be checked.
    const isSilent = !page || (isOther && page.language !== 'markdown');
    const here = page && { pattern: '**', language: page.language, scheme: page.uri.scheme };
    this.#page.selector = isSilent ? NOWHERE : here!;
    this.#findings.selector = isSilent || isOther ? NOWHERE : here!;
    this.#serverItem.selector = this.#findings.selector;
    if (page) this.#say(page);
  }

  #say(page: Page): void {
    write(this.#page, pageText(page.status), this.#pageCommand(page));
    const findings = findingsOf(page.uri);
    const next = { title: l10n.t('Go to Next'), command: 'locdocs.nextFinding' };
    write(
      this.#findings,
      page.status
        ? findingsText(findings, hasMore(page.uri), page.status)
        : { text: l10n.t('Not checked yet'), detail: '' },
      findings.length > 0 ? next : undefined,
    );
    this.#sayServer(page.status?.mistakes ?? 0);
  }

  #pageCommand({ status }: Page): Command {
    if (status?.kind === 'side-by-side') {
      return { title: l10n.t('Go to Segment'), command: 'locdocs.goToSegment' };
    }
    return { title: l10n.t('Learn More'), command: 'locdocs.openWalkthrough' };
  }

  #sayServer(mistakes: number): void {
    const { state } = this.#server;
    const failed = state === 'failed' || state === 'stopped';
    this.#serverItem.busy = state === 'starting';
    this.#serverItem.severity = severityOf(failed, mistakes);
    write(
      this.#serverItem,
      serverText(state, mistakes),
      failed
        ? { title: l10n.t('Restart'), command: 'locdocs.restartServer' }
        : { title: l10n.t('Show Log'), command: 'locdocs.showLog' },
    );
  }
}

function severityOf(failed: boolean, mistakes: number): LanguageStatusSeverity {
  if (failed) return LanguageStatusSeverity.Error;
  return mistakes > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

/** A selector that no document matches. */
const NOWHERE: DocumentSelector = { scheme: 'locdocs-nowhere' };

function item(id: string, name: string): LanguageStatusItem {
  const made = languages.createLanguageStatusItem(`locdocs.${id}`, NOWHERE);
  made.name = name;
  return made;
}

function write(
  target: LanguageStatusItem,
  { text, detail }: StatusText,
  command: Command | undefined,
): void {
  target.text = text;
  target.detail = detail;
  target.command = command;
}
