import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';

/** What is wrong with the syntax of a JSON file, in words: `Value expected`. */
export function syntaxError(code: ParseErrorCode): string {
  return printParseErrorCode(code).replace(
    /(?<=[a-z])[A-Z]/g,
    (letter) => ` ${letter.toLowerCase()}`,
  );
}
