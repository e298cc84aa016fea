let known: ReadonlySet<string> | undefined;

/** Whether three capitals are the code of a currency (ISO 4217), which is the same in all languages. */
export function isCurrencyCode(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}
