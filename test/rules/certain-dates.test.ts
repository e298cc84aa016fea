import { testMended } from '../support/mended.ts';

testMended({
  'a part of a version in words': {
    rule: 'number-changed',
    damaged: 'Gebruik versie 4.een.1 van het programma.',
    source: 'Use version 4.1.1 of the program.',
    mended: 'Gebruik versie 4.een.1 van het programma.',
  },
  'a day that was mistyped before its month': {
    rule: 'date-mismatch',
    locale: 'es-ES',
    damaged: 'La fecha es el 51 de junio de hoy.',
    source: 'The date is June 15 today.',
    mended: 'La fecha es el 15 de junio de hoy.',
  },
  'a day with a figure too many': {
    rule: 'date-mismatch',
    locale: 'es-ES',
    damaged: 'Abierto a partir del 311 de enero de 2020.',
    source: 'Open as of January 31, 2020.',
    mended: 'Abierto a partir del 31 de enero de 2020.',
  },
  'a year that was grouped as a number': {
    rule: 'date-mismatch',
    damaged: 'Geopend vanaf 1 april 2.020 in de stad.',
    source: 'Open from April 1, 2020 in the city.',
    mended: 'Geopend vanaf 1 april 2020 in de stad.',
  },
  'a day at its month': {
    rule: 'date-format',
    damaged: 'Geopend vanaf 10november 2020.',
    source: 'Open from November 10, 2020.',
    mended: 'Geopend vanaf 10 november 2020.',
  },
  'a month at its year': {
    rule: 'date-format',
    locale: 'es-ES',
    damaged: 'Abierto desde el 10 de noviembre2020.',
    source: 'Open from November 10, 2020.',
    mended: 'Abierto desde el 10 de noviembre de 2020.',
  },
  'a month that was mistyped behind its day': {
    rule: 'date-mismatch',
    locale: 'de-DE',
    damaged: 'Am 31. Jlui ist zu.',
    source: 'It is closed on July 31.',
    mended: 'Am 31. Jlui ist zu.',
    isSilent: true,
  },
  'a day that stands elsewhere in its target': {
    rule: 'date-mismatch',
    locale: 'nl-NL',
    damaged: 'Alles is klaar in december, en wel op 31.',
    source: 'All is ready on December 31.',
    mended: 'Alles is klaar in december, en wel op 31.',
  },
  'a number whose source has lost its sign': {
    rule: 'number-changed',
    damaged: 'Het kost 2,00 euro.',
    source: 'It costs 200 euro.',
    mended: 'Het kost 2,00 euro.',
  },
});
