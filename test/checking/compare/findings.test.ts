import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText, type Finding } from '../../../src/checking';
import { type Edit, formWith, moveAfter, nameOf, renumber, reword } from '../tamperings';

const hex = (codePoints: readonly number[]) => codePoints.map((codePoint) => codePoint.toString(16)).join(' ');

/** A finding in a line: "clause 4 changed: −retain +keep", with look-alikes as "~aа", expected and found. */
function told(finding: Finding): string[] {
  const at = `${nameOf(finding.place)} ${finding.kind}`;
  const alike = (pairs: readonly { readonly expected: string; readonly found: string }[]) =>
    pairs.map(({ expected, found }) => ` ~${expected}${found}`).join('');
  switch (finding.kind) {
    case 'identical':
      return [];
    case 'typographic':
      return [
        `${at} ${finding.what.join('+')}: ${finding.examples.map((one) => `${one.expected} → ${one.found}`).join('; ')}`,
      ];
    case 'changed': {
      const words = finding.redline.flatMap(({ op, text }) =>
        op === 'same' ? [] : [(op === 'added' ? '+' : '−') + text],
      );
      return [`${at}: ${words.join(' ')}${alike(finding.lookalikes)}`];
    }
    case 'address':
      return [
        `${at}${finding.where === 'text' ? '' : ` of the ${finding.where}`}: ${finding.found}${alike(finding.lookalikes)}`,
      ];
    case 'moved':
      return [`${at} after ${finding.after ? nameOf(finding.after) : 'nothing'}`];
    case 'renumbered':
      return [`${at}: ${finding.expected} → ${finding.found}`];
    case 'invisible':
      return [`${at}: ${hex(finding.codePoints)}`];
    default:
      return [at];
  }
}

function findingsOf(text: string): string[] {
  const result = checkText(text, pmlr);
  return result.kind === 'checked' ? result.findings.flatMap(told) : [result.kind];
}

const form = (...edits: readonly Edit[]) => formWith({}, 'paragraphs', ...edits);
const LEGAL = 'http://creativecommons.org/licenses/by/4.0/legalcode';
const legal = (written: string) => form(reword('clause 2', LEGAL, written));
const retain = (written: string) => form(reword('clause 4', 'retain', written));
const every = (number: string) => {
  const clauses = ['1', '2', '3', '4', '5', '6', '6.1', '6.2', '6.3', '7'];
  return renumber(Object.fromEntries(clauses.map((clause) => [clause, number])));
};
const lastFirst: Edit = (pieces) => {
  const is7 = ({ place }: (typeof pieces)[number]) => place?.kind === 'clause' && place.number === '7';
  return [...pieces.filter(is7), ...pieces.filter((piece) => !is7(piece))];
};

describe('how words are set', () => {
  it.each([
    [
      'straight quotation marks',
      form(reword('preamble 1', /[“”]/g, '"')),
      ['preamble 1 typographic quotes: (“this → ("this; agreement”) → agreement")'],
    ],
    [
      'no quotation marks',
      form(reword('preamble 1', /[“”]/g, '')),
      ['preamble 1 typographic quotes: (“this → (this; agreement”) → agreement)'],
    ],
    ['more spaces', form(reword('clause 3', / /g, '  ')), []],
    [
      'no space',
      form(reword('clause 4', 'You retain', 'Youretain')),
      ['clause 4 typographic spacing: You retain → Youretain'],
    ],
    ['a space in a word', retain('re tain'), ['clause 4 typographic spacing: retain → re tain']],
    ['a hyphen in a word', retain('re-tain'), ['clause 4 typographic hyphen: retain → re-tain']],
    ['a hyphen at the end of a line', retain('re-\ntain'), []],
    ['a soft hyphen', retain('re\u00adtain'), []],
    [
      'a hyphen that is gone',
      form(reword('footnote 1', 'open-access', 'openaccess')),
      ['footnote 1 typographic hyphen: open-access → openaccess'],
    ],
    [
      'ligatures',
      form(reword('clause 7', /fi/g, 'ﬁ')),
      ['clause 7 typographic ligature: modified → modiﬁed; benefit → beneﬁt'],
    ],
    ['a long s', form(reword('clause 5', 'suitable', 'ſuitable')), ['clause 5 changed: −suitable +ſuitable ~sſ']],
    [
      'the same twice',
      form(reword('clause 6.2', /that you/g, 'thatyou'), reword('clause 6.2', 'to make', 'tomake')),
      ['clause 6.2 typographic spacing: that you → thatyou; to make → tomake'],
    ],
    [
      'six examples of many',
      form(reword('clause 6.3', / (any|of|or|to) /g, ' $1')),
      [
        'clause 6.3 typographic spacing: or otherwise → orotherwise; any statutory → anystatutory; or common → orcommon; of anyone, → ofanyone,; to ensure → toensure; of any → ofany',
      ],
    ],
    [
      'the mark of the footnote in brackets',
      form(reword('preamble 1', 'agreement1', 'agreement[1]')),
      ['preamble 1 typographic footnote-mark: agreement1 → agreement[1]'],
    ],
    [
      'many words without a space',
      form(reword('clause 4', /(?<=You.*) (?=.*rights under)/g, '')),
      ['clause 4 typographic spacing: You retain → Youretainownershipofallrights'],
    ],
    [
      'the mark as Markdown writes it',
      form(reword('preamble 1', 'agreement1', 'agreement[^language]')),
      ['preamble 1 typographic footnote-mark: agreement1 → agreement[^language]'],
    ],
    ['a raised mark', form(reword('preamble 1', 'agreement1', 'agreement¹')), []],
    ['no mark', form(reword('preamble 1', 'agreement1', 'agreement')), ['preamble 1 changed: −agreement1 +agreement']],
    ['the mark set apart', form(reword('preamble 1', 'agreement1', 'agreement 1')), []],
  ])('%s', (_, text, findings) => expect(findingsOf(text)).toEqual(findings));
});

describe('an address', () => {
  it.each([
    ['broken between lines', legal('http://creativecommons.org/\nlicenses/by/4.0/legalcode'), []],
    ['broken at a space', legal('http://creativecommons.org/ licenses/by/4.0/legalcode'), []],
    [
      'with a hyphen at the break',
      legal('http://creativecommons.org/licenses/by/4.0/legal-\ncode'),
      ['clause 2 address: http://creativecommons.org/licenses/by/4.0/legal-code'],
    ],
    [
      'with a character that nobody sees',
      legal('http://creative\u200bcommons.org/licenses/by/4.0/legalcode'),
      ['clause 2 invisible: 200b'],
    ],
    ['with a letter before it', legal(`x${LEGAL}`), [`clause 2 address: x${LEGAL}`]],
    ['that goes on', legal(`${LEGAL}xyz`), [`clause 2 address: ${LEGAL}xyz`]],
    ['within another', legal(`evil.org/?${LEGAL}/x`), [`clause 2 address: evil.org/?${LEGAL}/x`]],
    [
      'with a digit for a letter',
      legal(LEGAL.replace('i', '1')),
      ['clause 2 address: http://creat1vecommons.org/licenses/by/4.0/legalcode'],
    ],
    [
      'with a letter of another script',
      legal(LEGAL.replace('a', 'а')),
      [`clause 2 address: ${LEGAL.replace('a', 'а')} ~aа`],
    ],
    [
      'without a space before it',
      legal(LEGAL).replace('at http', 'athttp'),
      [`clause 2 typographic spacing: at ${LEGAL} → at${LEGAL}`],
    ],
    [
      'with a space behind it',
      form(reword('clause 2', '4.0).', '4.0 ).')),
      [
        'clause 2 typographic spacing: http://creativecommons.org/licenses/by/4.0). → http://creativecommons.org/licenses/by/4.0 ).',
      ],
    ],
    ['left out', legal(''), [`clause 2 changed: −${LEGAL}`]],
    ['cut', legal('http://creativecommons.org/'), ['clause 2 address: http://creativecommons.org/']],
    [
      'for which another stands',
      legal('http://evil.example.net/form'),
      [`clause 2 changed: −${LEGAL} +http://evil.example.net/form`],
    ],
    [
      'with another hyphen',
      legal(LEGAL.replace('/by/', '/by\u2010nc/')),
      [`clause 2 address: ${LEGAL.replace('/by/', '/by-nc/')}`],
    ],
    [
      'in brackets',
      legal(`<${LEGAL}>`),
      [`clause 2 typographic address-brackets: at ${LEGAL} → <${LEGAL}>; ${LEGAL} (human → <${LEGAL}> (human`],
    ],
    [
      'beside a word with a letter of another script',
      form(reword('clause 2', LEGAL, LEGAL.replace('i', '1')), reword('clause 2', 'grant', 'grаnt')),
      [
        `clause 2 changed: −grant +grаnt −${LEGAL} +${LEGAL.replace('i', '1')} ~aа`,
        `clause 2 address: ${LEGAL.replace('i', '1')}`,
      ],
    ],
  ])('%s', (_, text, findings) => expect(findingsOf(text)).toEqual(findings));
});

describe('letters of other scripts', () => {
  it.each([
    [
      'in two words',
      form(reword('clause 4', 'You retain', 'Yоu retаin')),
      ['clause 4 changed: −You retain +Yоu retаin ~oо ~aа'],
    ],
    ['beyond the first plane', retain('ret𝐚in'), ['clause 4 changed: −retain +ret𝐚in ~a𝐚']],
    ['not in another word', retain('hold'), ['clause 4 changed: −retain +hold']],
  ])('%s', (_, text, findings) => expect(findingsOf(text)).toEqual(findings));
});

describe('the number of a clause', () => {
  const marker = (clause: string, found: string) =>
    `clause ${clause} typographic list-marker: ${clause.split('.').at(-1)}. → ${found}`;
  it.each([
    [
      'in brackets',
      renumber({ '1': '1) ', '2': '(2) ', '7': '[7] ' }),
      [marker('1', '1)'), marker('2', '2)'), marker('7', '7]')],
    ],
    [
      'as a letter or Roman',
      renumber({ '3': 'iii. ', '4': 'd. ', '6.1': 'a. ', '6.2': 'B) ', '6.3': '(c) ' }),
      [marker('3', 'iii.'), marker('4', 'd.'), marker('6.1', 'a.'), marker('6.2', 'B)'), marker('6.3', 'c)')],
    ],
    ['without its dot', renumber({ '6': '6 ' }), [marker('6', '6')]],
    [
      'in full',
      renumber({ '6.1': '6.1 ', '6.2': '6.2. ', '6.3': '6.3) ' }),
      [marker('6.1', '6.1'), marker('6.3', '6.3)')],
    ],
    ['on a line of its own', renumber({ '4': '4.\n' }), []],
    [
      'another',
      renumber({ '1': '2. ', '2': '1. ', '3': '4. ', '7': '8. ' }),
      [
        'clause 1 renumbered: 1 → 2',
        'clause 2 renumbered: 2 → 1',
        'clause 3 renumbered: 3 → 4',
        'clause 7 renumbered: 7 → 8',
      ],
    ],
    [
      'another below 6',
      renumber({ '6.1': '6.2. ', '6.2': 'a. ' }),
      ['clause 6.1 renumbered: 6.1 → 6.2', 'clause 6.2 renumbered: 6.2 → a'],
    ],
    ['left out', renumber({ '4': '' }), [marker('4', '')]],
    ['before words of somebody’s own', renumber({ '4': '4. Please: ' }), ['clause 4 changed: +Please:']],
    ['words in its stead', renumber({ '4': 'Please: ' }), ['clause 4 changed: +Please:', marker('4', '')]],
  ])('%s', (_, edit, findings) => expect(findingsOf(form(edit))).toEqual(findings));

  it.each(['', '• '])('left out everywhere, as a copied page does, is typography: %j', (bullet) => {
    const findings = findingsOf(form(every(bullet)));
    expect(findings).toHaveLength(10);
    expect(findings).toContain(marker('6.2', ''));
  });

  it.each([
    [' ', ['clause 4 renumbered: 4 → ']],
    ['', ['clause 4 renumbered: 4 → ']],
    [' 4. ', []],
    [' 5. ', ['clause 4 renumbered: 4 → 5']],
  ])('of one that runs on behind the clause before: %j', (number, findings) => {
    expect(findingsOf(form().replace('\n\n4. ', number))).toEqual(findings);
  });

  it('left out everywhere, one that runs on is no other', () => {
    const text = form(every('')).replace('\n\nYou retain', ' You retain');
    expect(findingsOf(text)).toContain(marker('4', ''));
  });
});

describe('words', () => {
  const changed = (words: string) => [`clause 4 changed: ${words}`];
  it.each([
    [
      'exchanged',
      'ownership of all rights',
      'possession of some claims',
      '−ownership of all rights +possession of some claims',
    ],
    [
      'exchanged far apart',
      'retain ownership of all rights',
      'keep ownership of all titles',
      '−retain +keep −rights +titles',
    ],
    ['put before everything', 'You retain', 'Also you retain', '−You +Also you'],
    ['put behind everything', 'in this agreement.', 'in this agreement. Really.', '+Really.'],
    ['left out at the end', ' in this agreement.', '.', '−granted in this agreement. +granted.'],
    [
      'in another order',
      'rights under copyright',
      'copyright under rights',
      '−rights under copyright +copyright under rights',
    ],
    ['two made one', 'all versions', 'allegations', '−all versions +allegations'],
  ])('%s are shown whole', (_, from, to, words) => {
    expect(findingsOf(form(reword('clause 4', from, to)))).toEqual(changed(words));
  });

  it('that run on to the next clause’s number, and a paragraph above a clause that lost its own', () => {
    expect(findingsOf(form().replace('agreement.\n\n5', 'agreement. And more\n5'))).toEqual(changed('+And more'));
    const above = form(renumber({ '4': 'An extra paragraph.\n\nPlease: ' }));
    expect(findingsOf(above)).toEqual([
      'clause 3 added',
      ...changed('+Please:'),
      'clause 4 typographic list-marker: 4. → ',
    ]);
  });
});

describe('places out of their order', () => {
  it.each([
    ['one', [moveAfter('clause 4', 'clause 1')], ['clause 4 moved after clause 1']],
    ['one at the end', [moveAfter('clause 1', 'clause 7')], ['clause 1 moved after clause 7']],
    ['one before everything', [lastFirst], ['clause 7 moved after nothing']],
    ['the heading', [moveAfter('heading', 'clause 7')], ['heading moved after clause 7']],
    [
      'two',
      [moveAfter('clause 2', 'clause 5'), moveAfter('clause 3', 'clause 5')],
      ['clause 2 moved after clause 3', 'clause 3 moved after clause 5'],
    ],
    [
      'one that is changed',
      [moveAfter('clause 4', 'clause 1'), reword('clause 4', 'retain', 'keep')],
      ['clause 4 changed: −retain +keep', 'clause 4 moved after clause 1'],
    ],
    [
      'one before another that is changed',
      [moveAfter('clause 4', 'clause 1'), reword('clause 5', 'suitable', 'fit')],
      ['clause 4 moved after clause 1', 'clause 5 changed: −suitable +fit'],
    ],
    ['the footnote, which stands where the page ends', [moveAfter('footnote 1', 'clause 2')], []],
  ])('%s', (_, edits, findings) => expect(findingsOf(form(...edits))).toEqual(findings));
});

describe('characters that nobody sees', () => {
  it.each([
    ['the mark of the byte order', `\ufeff${form()}`, []],
    ['another before everything', `\u200b${form()}`, ['heading invisible: 200b']],
    [
      'within words',
      form(reword('clause 4', 'You retain', 'Y\u200bou\u2060 ret\u200bain')),
      ['clause 4 invisible: 200b 2060'],
    ],
    [
      'in two clauses',
      form(reword('clause 4', 'retain', 're\u200btain'), reword('clause 5', 'suitable', 'suit\u2060able')),
      ['clause 4 invisible: 200b', 'clause 5 invisible: 2060'],
    ],
    ['a joiner in a Latin word', retain('re\u200dtain'), ['clause 4 invisible: 200d']],
    ['a tag', retain('re\u{e0061}tain'), ['clause 4 invisible: e0061']],
    [
      'the mark of the byte order within a word, which is a space',
      retain('re\ufefftain'),
      ['clause 4 typographic spacing: retain → re tain'],
    ],
    [
      'a joiner behind a letter that is spelt with it, and before another',
      formWith({ party: 'علی\u200cX' }, 'paragraphs'),
      ['preamble 2 invisible: 200c'],
    ],
    [
      'a joiner before a letter that is spelt with it, and behind another',
      formWith({ party: 'X\u200cعلی' }, 'paragraphs'),
      ['preamble 2 invisible: 200c'],
    ],
    ['at the end', `${form()}\u200b`, ['attestation invisible: 200b']],
    ['joiners that spell a name', formWith({ party: 'علی\u200cرضا', signer: 'श्री\u200dमान' }, 'paragraphs'), []],
  ])('%s', (_, text, findings) => expect(findingsOf(text)).toEqual(findings));

  it('stand where they stand', () => {
    const text = retain('re\u{e0061}tain');
    const result = checkText(text, pmlr);
    const [finding] = result.kind === 'checked' ? result.findings.filter(({ kind }) => kind === 'invisible') : [];
    const start = text.indexOf('\u{e0061}');
    expect(finding?.ranges).toEqual([{ start, end: start + 2 }]);
  });
});
