import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownVenue } from '../src/agreements';
import { pmlr } from '../src/agreements/pmlr';
import { checkText } from '../src/checking';
import { fold } from '../src/checking/align/fold';
import { ownText } from '../src/checking/around/own-text';
import { nameIn } from '../src/checking/blanks/name-in';
import { readsAsTerm, withoutTerms } from '../src/checking/blanks/terms';
import { titleIn } from '../src/checking/blanks/title-in';
import { isUsual } from '../src/checking/blanks/usual';
import { dateIn } from '../src/checking/facts/date-in';
import { daysOf } from '../src/checking/facts/dates';
import { sameName } from '../src/checking/facts/same-name';
import { sameTitle } from '../src/checking/facts/same-title';
import { asciiName } from '../src/paper/ascii-name';
import { foundText, LONGEST_TEXT } from '../src/paper/found-text';
import { authorFrom } from '../src/paper/names';
import { typesetTitle } from '../src/paper/title';
import { levelsOf } from '../src/pdf/typesetting/directions';
import { graphemes } from '../src/pdf/typesetting/paragraph';
import { segmentsIn } from '../src/pdf/typesetting/segments';
import { parsed } from '../src/portals/metadata/json-ld';
import { statusIn } from '../src/portals/metadata/status';
import { idIn } from '../src/portals/openreview/address';
import { formIn, isVague } from '../src/portals/page-agreement/names';
import { wordsOf } from '../src/portals/page-agreement/wording';
import { labelOrPlaceholder, placeholder } from '../src/portals/page-report/placeholder';
import { parseDate } from '../src/signing/date';
import { cleanFileName } from '../src/signing/file-name';

/** In UTF-16 units. */
const LENGTH = 100_000;
/** Processor time for one text, in milliseconds; what takes the square of the length takes from ten seconds up. */
const MOST = 2500;

/** What makes patterns begin anew, and what programs and languages set between words. */
const SIGNS = [
  '\u2028',
  '\n',
  '\r',
  '\t',
  ' ',
  '\u200b',
  '\ufffe',
  '\\',
  '{',
  '}',
  '$',
  '^',
  '<',
  '>',
  '&',
  '&amp;',
  '<b>',
  '(',
  ')',
  '[',
  '"',
  '’',
  '7',
  ',',
  '.',
  ':',
  '-',
  '/',
  '*',
  '_',
  '?',
  '•',
  'a, ',
  'and ',
  '1. ',
  '12:',
  '(a',
  '\\a',
  '$x$ ',
  'http://a',
  'Date: ',
  '\u0301',
  '中',
  'א',
  ' \n',
  '. ',
];

const form = readFileSync('test/fixtures/forms/texts/000.txt', 'utf8');
const thai = new Intl.Segmenter('th', { granularity: 'word' });
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  foundText,
  asciiName,
  authorFrom,
  typesetTitle,
  parseDate,
  cleanFileName,
  knownVenue,
  'knownVenue, behind a name': (text) => knownVenue(`ICML ${text}`),
  'knownVenue, in an id': (text) => knownVenue(`ICML.cc/${text}`),
  statusIn,
  parsed,
  idIn,
  isVague,
  formIn: (text) => formIn([text]),
  wordsOf,
  placeholder,
  labelOrPlaceholder,
  levelsOf: (text) => levelsOf(text, 0),
  graphemes: (text) => [...graphemes(text)].length,
  'words of Thai': (text) => [...segmentsIn(thai, text)].length,
  fold,
  daysOf,
  readsAsTerm,
  'withoutTerms, a title': (text) => withoutTerms(`${text} fees`, { start: 0, end: text.length + 5 }),
  nameIn: (text) => nameIn(text, [text, 'Jianfei Chen']),
  titleIn: (text) => titleIn(text, 'A Title'),
  'titleIn, alone': (text) => titleIn(text, null),
  dateIn: (text) => dateIn(text),
  isUsual: (text) => isUsual(text, { takesPlace: true, authors: [text, 'Jianfei Chen'] }),
  sameName: (text) => sameName(text, `Ada ${text}`),
  sameTitle: (text) => sameTitle(text, `${text}a`),
  ownText: (text) => ownText(text, ['Publication Agreement']),
  'checkText, alone': (text) => checkText(text, pmlr),
  'checkText, above a form': (text) => checkText(text + form, pmlr),
  'checkText, below a form': (text) => checkText(`${form}${text}.`, pmlr),
  'checkText, in a title': (text) => checkText(form.replace('ActNN', `ActNN ${text}`), pmlr),
  'checkText, in a clause': (text) => checkText(form.replace('You retain', `You ${text} retain`), pmlr),
  'checkText, in the date': (text) => checkText(form.replace('June 10', `June ${text} 10`), pmlr),
};

/** The texts that took too long, with their milliseconds. */
function slow(read: (text: string) => unknown, length: number): string[] {
  return SIGNS.flatMap((sign) => {
    const run = sign.repeat(length / sign.length);
    const before = process.cpuUsage();
    read(`x${run.slice(2)}x`);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    return took > MOST ? [`${JSON.stringify(sign)}: ${Math.round(took)} ms`] : [];
  });
}

describe('a text of 100,000 signs, all the same, is read at once by', { timeout: 300_000 }, () => {
  it.each(Object.entries(readers))('%s', (_, read) => {
    expect(slow(read, LENGTH)).toEqual([]);
  });
});

describe('the longest text that is taken from a page is read at once by', { timeout: 300_000 }, () => {
  it.each(Object.entries({ foundText, asciiName, authorFrom, typesetTitle, sameTitle: readers.sameTitle }))(
    '%s',
    (_, read) => {
      expect(read && slow(read, LONGEST_TEXT)).toEqual([]);
    },
  );
});
