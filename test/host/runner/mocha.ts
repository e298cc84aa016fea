// Loaded before the suites, so that `suite` and `test` are there for them. The bundle begins with
// mocha's build for browsers, whose own `run` expects a page; so an instance is made here.
import type MochaClass from 'mocha';
import { SpokenReporter } from './reporter.ts';

const { Mocha } = globalThis as unknown as { readonly Mocha: typeof MochaClass };

/** The run that the suites register themselves with. */
export const mocha: MochaClass = new Mocha({
  ui: 'tdd',
  reporter: SpokenReporter as unknown as MochaClass.ReporterConstructor,
  timeout: 20_000,
  ...(searched === '' ? {} : { grep: searched }),
});
mocha.suite.emit('pre-require', globalThis, null, mocha);

/** Set by the bundler: which tests to run, all where empty. */
declare const searched: string;
