import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../rules/rule.ts';

/** A finding and what the editor knows it as. */
export interface Reported {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}
