import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText, type Finding } from '../../../src/checking';
import { addAfter, type Edit, formWith, nameOf, reword } from '../tamperings';

/** What a reader is shown of the checked text for each finding of a place. */
function shown(text: string, place: string, links: Parameters<typeof checkText>[2] = {}): [string, ...string[]][] {
  const result = checkText(text, pmlr, links);
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result.findings
    .filter((finding) => nameOf(finding.place) === place)
    .map(({ kind, ranges }) => [kind, ...ranges.map(({ start, end }) => text.slice(start, end))]);
}

const clauseOf = (text: string, number: number) =>
  text.slice(text.indexOf(`\n${number}. `) + 4, text.indexOf(`\n${number + 1}. `)).trimEnd();

describe('a finding shows its clause where it stands', () => {
  it.each(['paragraphs', 'lines'] as const)('that is identical, in %s', (layout) => {
    const text = formWith({}, layout);
    for (const number of [1, 3, 4])
      expect(shown(text, `clause ${number}`)).toEqual([['identical', clauseOf(text, number)]]);
    expect(shown(text, 'heading')).toEqual([['identical', text.slice(0, text.indexOf('\n'))]]);
  });

  it('that was changed, or is set otherwise', () => {
    const text = formWith({}, 'lines', reword('clause 4', 'retain', 'keep'), reword('clause 4', 'all r', 'allr'));
    const clause = clauseOf(text, 4);
    expect(shown(text, 'clause 4')).toEqual([
      ['changed', clause],
      ['typographic', clause],
    ]);
  });

  it('whose address is another', () => {
    const text = formWith({}, 'paragraphs', reword('clause 2', '/by/', '/by-nc/'));
    expect(shown(text, 'clause 2')).toEqual([['address', clauseOf(text, 2)]]);
  });

  it('under a link, the link alone', () => {
    const text = formWith({}, 'paragraphs');
    const start = text.indexOf('You retain');
    const links = [{ start, end: start + 10, target: 'http://a.org' }];
    expect(shown(text, 'clause 4', { links })).toEqual([['address', 'You retain']]);
  });

  it('that two pages share, in two pieces, without what stands between', () => {
    const text = formWith({}, 'paragraphs', reword('clause 4', 'rights under', 'rights\n\n3\n\nunder'));
    const [before = '', after = ''] = clauseOf(text, 4).split('\n\n3\n\n');
    expect(shown(text, 'clause 4')).toEqual([['identical', before, after]]);
  });
});

const redlineIn = (text: string, place: string) => {
  const result = checkText(text, pmlr);
  const findings: readonly Finding[] = result.kind === 'checked' ? result.findings : [];
  const changed = findings.find((finding) => finding.kind === 'changed' && nameOf(finding.place) === place);
  return changed?.kind === 'changed'
    ? changed.redline
        .map(({ op, text: words }) => (op === 'same' ? words : `${op === 'added' ? '+' : '−'}(${words})`))
        .join(' ')
    : null;
};

describe('a redline', () => {
  const redline = (...edits: readonly Edit[]) => redlineIn(formWith({}, 'paragraphs', ...edits), 'clause 4');
  const START = 'You retain ownership of all rights under copyright in all versions of the article';

  it.each([
    ['retain', 'keep', 'You −(retain) +(keep) ownership of all rights'],
    ['retain ownership', 'keep title', 'You −(retain ownership) +(keep title) of all rights'],
    ['retain ownership', 'retain no ownership', 'You retain +(no) ownership of all rights'],
    ['ownership of', 'ownership, or none, of', 'You retain −(ownership) +(ownership, or none,) of all rights'],
    ['retain ownership of', 'retain of', 'You retain −(ownership) of all rights'],
    [
      'retain ownership of all',
      'keep ownership of no',
      'You −(retain ownership of all) +(keep ownership of no) rights',
    ],
    [
      'retain ownership of all rights',
      'keep ownership of all titles',
      'You −(retain) +(keep) ownership of all −(rights) +(titles)',
    ],
    ['retain ownership of all', 'keep ownership of', 'You −(retain) +(keep) ownership of −(all) rights'],
    ['retain ownership of all', 'ownership of no', 'You −(retain) ownership of −(all) +(no) rights'],
    ['ownership of', 'owner ship - of', 'You retain ownership of all rights'],
  ])('%s as %s', (from, to, words) => {
    const all = redline(reword('clause 4', from, to), reword('clause 4', 'versions', 'editions'));
    const end = START.slice(START.indexOf('under')).replace('versions', '−(versions) +(editions)');
    expect(all?.slice(0, words.length + 1 + end.length).replace('owner ship -', 'ownership')).toBe(`${words} ${end}`);
  });

  it('of a clause that a page’s end interrupts keeps its words apart', () => {
    const text = formWith(
      {},
      'paragraphs',
      reword('clause 4', 'rights under', 'rights\n\n3\n\nunder'),
      reword('clause 4', 'versions', 'editions'),
    );
    expect(redlineIn(text, 'clause 4')).toContain('all rights under copyright in all −(versions) +(editions) of');
  });

  it('keeps the order of what was put in', () => {
    const text = formWith({}, 'paragraphs', reword('clause 4', 'ownership', 'for ever and all of us ownership'));
    expect(redlineIn(text, 'clause 4')?.slice(0, 49)).toBe('You retain +(for ever and all of us) ownership of');
    const before = formWith({}, 'paragraphs', reword('clause 4', 'You', 'Truly now You'));
    expect(redlineIn(before, 'clause 4')?.slice(0, 27)).toBe('+(Truly now) You retain own');
  });
});

describe('a link that lies on', () => {
  const text = formWith({}, 'paragraphs');
  const LEGAL = 'http://creativecommons.org/licenses/by/4.0/legalcode';
  const address = text.indexOf(LEGAL);
  const said = (start: number, end: number) => {
    const result = checkText(text, pmlr, { links: [{ start, end, target: LEGAL }] });
    const found: readonly Finding[] = result.kind === 'checked' ? result.findings : [];
    return found.flatMap((one) => (one.kind === 'address' ? [`${nameOf(one.place)} ${one.expected}`] : []));
  };
  const clause4 = text.indexOf('You retain');

  it.each([
    ['the address and the white space around it', address - 1, address + LEGAL.length + 1, []],
    ['its last letter', address + LEGAL.length - 1, address + LEGAL.length, []],
    ['what stands behind it', address + LEGAL.length, address + LEGAL.length + 2, ['clause 2 ']],
    ['the words before it', address - 3, address - 1, ['clause 2 ']],
    ['the number before a clause', clause4 - 3, clause4, []],
    ['a clause’s number and its first word', clause4 - 3, clause4 + 3, ['clause 4 ']],
    ['nothing', clause4 + 1, clause4 + 1, []],
    ['the end of the text', text.length, text.length + 9, []],
  ])('%s', (_, start, end, findings) => expect(said(start, end)).toEqual(findings));
});

it('nothing is said of what precedes the agreement but that it does', () => {
  expect(
    shown(formWith({}, 'paragraphs', addAfter('heading', 'Hello there you')), 'heading').map(([kind]) => kind),
  ).toEqual(['added']);
});
