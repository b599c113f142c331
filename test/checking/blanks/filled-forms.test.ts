import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { type CheckOptions, checkText, type Finding } from '../../../src/checking';
import { FILLED, type Filled } from '../agreement-text';
import { formWith, nameOf } from '../tamperings';

const now = new Date(2026, 10, 22, 12);

/** What a form says, and what is said of it: additions as "blank side: words", findings as "place kind: words". */
interface Read {
  readonly title: string | null;
  readonly party: string | null;
  readonly signer: string | null;
  readonly signed: string | null;
  readonly date: string | null;
  readonly additions: readonly string[];
  readonly findings: readonly string[];
}

const { title: TITLE, party: NAME, date: DATE } = FILLED;
const USUAL: Read = { title: TITLE, party: NAME, signer: NAME, signed: NAME, date: DATE, additions: [], findings: [] };

const wordsOf = (finding: Finding): string => {
  if (finding.kind === 'added' || finding.kind === 'missing') return finding.text;
  if (finding.kind !== 'changed') return '';
  return finding.redline.flatMap(({ op, text }) => (op === 'added' ? [text] : [])).join(' ');
};

function read(text: string, options: CheckOptions = {}): Read {
  const result = checkText(text, pmlr, { now, ...options });
  if (result.kind !== 'checked') throw new Error(result.kind);
  const { title, party, correspondingAuthor, signature, date } = result.facts;
  const findings = result.findings.filter(({ kind }) => kind !== 'identical');
  return {
    title: title?.value ?? null,
    party: party?.value ?? null,
    signer: correspondingAuthor?.value ?? null,
    signed: 'fact' in signature ? signature.fact.value : null,
    date: date?.value ?? null,
    additions: result.additions.map((one) => `${one.blank} ${one.side}${one.isUsual ? ', usual' : ''}: ${one.text}`),
    findings: findings.map(
      (one) => `${nameOf(one.place)} ${one.kind}${'before' in one && one.before ? ' before it' : ''}: ${wordsOf(one)}`,
    ),
  };
}

const whole = formWith({}, 'paragraphs');
const block = (lines: string) => whole.slice(0, whole.indexOf('• Corresponding')) + lines;
const VERY_LONG = `${'very '.repeat(20)}long`;

describe('the signature block', () => {
  it.each<[string, string, Partial<Read>]>([
    ['on dotted lines', `Corresponding Author: .....${NAME}.....\nSigned: ${NAME}...\nDate: ${DATE}…`, {}],
    ['in Markdown', `**Corresponding Author:** ${NAME}\n**Signed:** *${NAME}*\n**Date:** ${DATE}`, {}],
    ['a space before the colons', `Corresponding Author : ${NAME}\nSigned : ${NAME}\nDate : ${DATE}`, {}],
    ['in another order', `Date: ${DATE}\nSigned: ${NAME}\nCorresponding Author: ${NAME}`, {}],
    ['on one line with bullets', `• Corresponding Author: ${NAME} – Signed: ${NAME} – Date: ${DATE}`, {}],
    ['empty brackets', `Corresponding Author: ${NAME} ()\nSigned: ${NAME} []\nDate: ${DATE} ( )`, {}],
    [
      'numbered',
      `1. Corresponding Author: ${NAME}\n2. Signed: ${NAME}\n3. Date: ${DATE}`,
      { findings: ['signature-block added: 1. 2. 3.'] },
    ],
    [
      'without colons',
      `Corresponding Author ${NAME}\nSigned ${NAME}\nDate ${DATE}`,
      {
        findings: [
          'signature-block changed: Corresponding Author',
          'signature-block changed: Signed',
          'signature-block changed: Date',
        ],
      },
    ],
    [
      'a label in other words',
      `Correspondent Author: ${NAME}\nSigned: ${NAME}\nDate: ${DATE}`,
      { findings: ['signature-block changed: Correspondent Author:'] },
    ],
    [
      'no label for the signature',
      `Corresponding Author: ${NAME}\nDate: ${DATE}`,
      { signed: null, findings: ['signature-block missing: Signed:'] },
    ],
    [
      'no label for the date',
      `Corresponding Author: ${NAME}\nSigned: ${NAME}`,
      { date: null, findings: ['signature-block missing: Date:'] },
    ],
    [
      'no labels',
      `${NAME}\n${DATE}`,
      {
        ...{ signer: null, signed: null, date: null },
        findings: [
          `attestation added: ${NAME} ${DATE}`,
          ...['Corresponding Author:', 'Signed:', 'Date:'].map((label) => `signature-block missing: ${label}`),
        ],
      },
    ],
    [
      'a second one',
      `Corresponding Author: ${NAME}\nSigned: ${NAME}\nDate: ${DATE}\nCorresponding Author: Hua Li\nSigned: Hua Li`,
      { findings: ['signature-block added: Corresponding Author: Hua Li Signed: Hua Li'] },
    ],
  ])('%s', (_, lines, said) => expect(read(block(lines))).toEqual({ ...USUAL, ...said }));
});

describe('values beside, between and below the labels', () => {
  const signed = (lines: string) => `Corresponding Author: ${NAME}\nSigned:${lines}`;
  const dated = (lines: string) => signed(`\nDate: ${DATE}\n${lines}`);
  const author = (lines: string) => `Corresponding Author:${lines}\nSigned: ${NAME}\nDate: ${DATE}`;
  it.each<[string, string, Partial<Read>]>([
    ['a name behind the date, copied without line ends', signed(` Date: ${DATE} ${NAME}`), {}],
    [
      'other words behind the date',
      signed(` Date: ${DATE} in Berlin`),
      { signed: null, additions: ['date after: in Berlin'] },
    ],
    [
      'a name behind the date, signed already',
      signed(` X\nDate: ${DATE} ${NAME}`),
      { signed: 'X', additions: [`date after, usual: ${NAME}`] },
    ],
    ['two below', signed(`\nDate:\n${NAME}\n${DATE}`), {}],
    ['a signature below the date', dated(NAME), {}],
    ['a name below the date is no author', `Corresponding Author:\nSigned:\nDate: ${DATE}\n${NAME}`, { signer: null }],
    [
      'a page number above those below',
      signed(`\nDate:\n(2)\n${NAME}\n${DATE}`),
      { findings: ['signature-block added: (2)'] },
    ],
    [
      'a sentence below',
      dated('I sign this only for me.'),
      { signed: null, findings: ['signature-block added: I sign this only for me.'] },
    ],
    ['a long line below', dated(VERY_LONG), { signed: null, findings: [`signature-block added: ${VERY_LONG}`] }],
    [
      'a name far below',
      dated(`${'\n'.repeat(24)}${NAME}`),
      { signed: null, findings: [`signature-block added: ${NAME}`] },
    ],
    [
      'a fourth line below',
      `Corresponding Author:\nSigned:\nDate:\n${NAME}\n${NAME}\n${DATE}\nand so on`,
      { findings: ['signature-block added: and so on'] },
    ],
    ['between', author(`\n${NAME}`), {}],
    ['between, above a rule', signed(`\n____\n${NAME}\nDate: ${DATE}`), {}],
    [
      'a sentence between',
      author('\nI am not the author of this.'),
      { signer: null, findings: ['signature-block added: I am not the author of this.'] },
    ],
    [
      'a long line between',
      author(`\n${VERY_LONG}`),
      { signer: null, findings: [`signature-block added: ${VERY_LONG}`] },
    ],
    [
      'an affiliation below a name between',
      author(`\n${NAME}\nTsinghua University`),
      { additions: ['signature-block after, usual: Tsinghua University'] },
    ],
    [
      'an affiliation below a name beside',
      author(` ${NAME}\nTsinghua University`),
      { additions: ['signature-block after, usual: Tsinghua University'] },
    ],
    [
      'a reservation below a name beside',
      signed(` ${NAME}\nAll rights reserved\nDate: ${DATE}`),
      { findings: ['signature-block added: All rights reserved'] },
    ],
    ['a name that goes on below', author(' Jianfei\nChen'), {}],
    [
      'words beside each',
      `Corresponding Author: ${NAME}, Tsinghua University\nSigned: ${NAME}, under duress\nDate: Berlin, ${DATE}`,
      {
        additions: [
          'signer after, usual: Tsinghua University',
          'signed after: under duress',
          'date before, usual: Berlin',
        ],
      },
    ],
    [
      'a reservation in brackets',
      signed(` ${NAME}\nDate: ${DATE} (void)`),
      { findings: ['signature-block added: (void)'] },
    ],
    [
      'a sentence for a signature',
      signed(` i do not agree to it\nDate: ${DATE}`),
      { signed: null, findings: ['signature-block added: i do not agree to it'] },
    ],
    [
      'a known name before small words',
      signed(` jianfei chen under duress now\nDate: ${DATE}`),
      { signed: 'jianfei chen', additions: ['signed after: under duress now'] },
    ],
    [
      '/s/ before a name and more',
      signed(`  /s/  ${NAME}, as agent\nDate: ${DATE}`),
      { signed: `/s/ ${NAME}`, additions: ['signed after: as agent'] },
    ],
    ['/s/ alone', signed(` /s/\nDate: ${DATE}`), { signed: '/s/' }],
  ])('%s', (_, lines, said) => expect(read(block(lines))).toEqual({ ...USUAL, ...said }));

  it('another author beside the signer is usual', () => {
    const paper = { title: TITLE, authors: [NAME, 'Hua Li'] };
    const { additions } = read(block(author(` ${NAME}, Hua Li`)), { paper });
    expect(additions).toEqual(['signer after, usual: Hua Li']);
  });
});

describe('title and party', () => {
  const both = (name: string) => ({ party: name, signer: name });
  it.each<[string, Partial<Filled>, Partial<Read>]>([
    [
      'a term behind the title',
      { title: `${TITLE}. You hereby agree to pay` },
      { title: `${TITLE}.`, findings: ['preamble 1 added: You hereby agree to pay'] },
    ],
    [
      'a term behind the party',
      { party: `${NAME}, provided that you pay` },
      { findings: ['preamble 2 added: provided that you pay'] },
    ],
    [
      'a term behind the date',
      { date: `${DATE}, valid until 2027` },
      { findings: ['signature-block added: valid until 2027'] },
    ],
    [
      'a university behind the party',
      { party: `${NAME}, Tsinghua University` },
      { additions: ['party after, usual: Tsinghua University'] },
    ],
    [
      'a university below the party',
      { party: `${NAME}\nTsinghua University` },
      { additions: ['party after, usual: Tsinghua University'] },
    ],
    ['no title', { title: '' }, { title: null }],
    ['rules', { title: '_____', party: '______' }, { title: null, party: null }],
    [
      'a long name that breaks',
      { party: 'Maria de la Concepcion Garcia\nMarquez', signer: 'Maria de la Concepcion Garcia Marquez' },
      both('Maria de la Concepcion Garcia Marquez'),
    ],
    ['a foreign name as it sounds', both('澤田 ヴィクトル'), both('澤田 ヴィクトル')],
    ['one before the family name', both('アレクサンドラ 澤田'), both('アレクサンドラ 澤田')],
    [
      'an undivided name before its university',
      { ...both('澤田太郎'), party: '澤田太郎 東京大学' },
      { ...both('澤田太郎'), additions: ['party after, usual: 東京大学'] },
    ],
    [
      'three undivided names',
      { ...both('陈键飞'), party: '陈键飞王小明 李' },
      { ...both('陈键飞'), additions: ['party after: 王小明 李'] },
    ],
    [
      'a nickname',
      { party: 'Jianfei "Jeff" Chen', signer: 'Jianfei (Jeff) Chen' },
      { party: 'Jianfei "Jeff" Chen', signer: 'Jianfei (Jeff) Chen' },
    ],
    [
      'a name of many',
      { ...both('Ana Clara Maria José da Silva'), party: 'Ana Clara Maria José da Silva and Hua Li' },
      { ...both('Ana Clara Maria José da Silva'), additions: ['party after: and Hua Li'] },
    ],
  ])('%s', (_, filled, said) => expect(read(formWith(filled, 'paragraphs'))).toEqual({ ...USUAL, ...said }));

  it('the paper’s own title is no term, and what stands beside it is said', () => {
    const written = (title: string, own: string) =>
      read(formWith({ title }, 'paragraphs'), { paper: { title: own, authors: [NAME] } });
    expect(written('Copyright and Fees', 'Copyright and Fees')).toEqual({ ...USUAL, title: 'Copyright and Fees' });
    expect(written(`${TITLE} v2 draft`, TITLE)).toEqual({ ...USUAL, additions: ['title after: v2 draft'] });
    expect(written(`Draft: ${TITLE}`, TITLE)).toEqual({ ...USUAL, additions: ['title before: Draft'] });
  });
});

describe('title and party set behind everything', () => {
  const empty = formWith({ title: '', party: '' }, 'paragraphs');
  const none = { ...USUAL, title: null, party: null };
  it.each<[string, string, Partial<Read>]>([
    [
      'on two lines, above a page number',
      `On the Depth of\nNetworks\n3\n${NAME}`,
      { title: 'On the Depth of Networks', party: NAME },
    ],
    ['on six lines', `A\nB\nC\nD\nE\nF\n${NAME}`, { title: 'A B C D E F', party: NAME }],
    ['on seven', `A\nB\nC\nD\nE\nF\nG\n${NAME}`, { findings: [`signature-block added: A B C D E F G ${NAME}`] }],
    [
      'a term',
      `You hereby pay for it\n${NAME}`,
      { findings: [`signature-block added: You hereby pay for it ${NAME}`] },
    ],
    [
      'a sentence',
      `On the Depth of Networks.\n${NAME}`,
      { findings: [`signature-block added: On the Depth of Networks. ${NAME}`] },
    ],
    ['a name alone', NAME, { findings: [`signature-block added: ${NAME}`] }],
  ])('%s', (_, lines, said) => {
    const found = read(`${empty}\n\n${lines}\n`);
    expect({ ...found, title: found.title?.replace(/\s+/g, ' ') ?? null }).toEqual({ ...none, ...said });
  });
});

describe('words of somebody’s own', () => {
  const AFTER_4 = 'granted in this agreement.\n\n5';
  it.each<[string, string, readonly string[]]>([
    [
      'behind a clause, on two lines',
      whole.replace(AFTER_4, 'granted in this agreement. And more\nof mine\n\n5'),
      ['clause 4 changed: And more of mine'],
    ],
    [
      'behind a clause, before the next number',
      whole.replace(AFTER_4, 'granted in this agreement. And more\n5'),
      ['clause 4 changed: And more'],
    ],
    [
      'below a clause',
      whole.replace(AFTER_4, 'granted in this agreement.\n\nAnd more of mine.\n\n5'),
      ['clause 4 added: And more of mine.'],
    ],
    [
      'behind the heading',
      whole.replace('Agreement\n', 'Agreement, not binding\n'),
      ['heading changed: Agreement, not binding'],
    ],
    ['below the heading', whole.replace('Agreement\n', 'Agreement\nnot binding\n'), ['heading added: not binding']],
    [
      'in the heading’s stead',
      whole.replace('Publication Agreement\n', 'Example University\n'),
      ['heading missing: Publication Agreement', 'preamble 1 added before it: Example University'],
    ],
    ['above the heading', `To whom it may concern\n\n${whole}`, ['heading added before it: To whom it may concern']],
    ['before the attestation', whole.replace('I HAVE READ', 'Perhaps I HAVE READ'), ['attestation changed: Perhaps']],
    [
      'above the attestation',
      whole.replace('I HAVE READ', 'Then again,\n\nperhaps:\n\nI HAVE READ'),
      ['footnote 1 added: Then again, perhaps:'],
    ],
  ])('%s', (_, text, findings) => expect(read(text)).toEqual({ ...USUAL, findings }));

  it('as long as half of the form are not the agreement again', () => {
    const long = 'Some other matters are settled between the two of them in another place. '.repeat(30);
    const result = checkText(`${whole}\n\n${long}`, pmlr, { now });
    const found = result.kind === 'checked' ? result.findings.filter(({ kind }) => kind !== 'identical') : [];
    expect(found).toMatchObject([{ kind: 'added', again: false }]);
  });

  it('of a browser around the pages are named once', () => {
    const head = '11/22/26, 1:00 AM   Publication Agreement';
    const result = checkText(`${head}\n${whole.replace('\n\n4. ', `\n\f${head}\n\n4. `)}`, pmlr, { now });
    const found = result.kind === 'checked' ? result.findings.filter(({ kind }) => kind !== 'identical') : [];
    expect(found).toMatchObject([
      {
        kind: 'typographic',
        what: ['page-edge'],
        examples: [{ expected: '', found: '11/22/26, 1:00 AM Publication Agreement' }],
      },
    ]);
  });

  it('the whole form once more is said to be the agreement again', () => {
    const result = checkText(`${whole}\n\n${whole}`, pmlr, { now });
    const found = result.kind === 'checked' ? result.findings.filter(({ kind }) => kind !== 'identical') : [];
    expect(found).toMatchObject([{ kind: 'added', again: true, before: false }]);
  });
});
