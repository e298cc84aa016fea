import { languageOf } from '../locale/language.ts';
import type { Document } from '../model/document.ts';
import { findForeign } from './foreign/foreign.ts';
import type { Foreign } from './foreign/found.ts';
import type { Found, Rule } from './rule.ts';

export const textForeign: Rule = {
  id: 'text-foreign',
  title: 'Target in another language than the page',
  severity: 'warning',
  fix: 'none',
  scope: 'page',
  check: (document) => findForeign(document).map((found) => report(document, found)),
};

function report({ locale }: Document, { segment, place, language }: Foreign): Found {
  return {
    range: place,
    message: `This reads like ${language ? nameOf(language) : 'another language'}: expected ${nameOf(languageOf(locale))}.`,
    segment,
    related: [{ range: segment.source.content, message: 'The source.' }],
  };
}

function nameOf(locale: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
}
