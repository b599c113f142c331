import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/agreements/canonical-text';
import { pmlr } from '../../src/agreements/pmlr';
import { isRecord } from '../../src/extension/record';
import { fromStored, settingsFromStored, toStored, toStoredSettings } from '../../src/extension/stored';
import {
  isOfLaterVersion,
  STORED_VERSION,
  type Step,
  type StoredRecord,
  upToDate,
} from '../../src/extension/stored-version';
import type { Draft } from '../../src/signing/draft';
import { type Habits, USUAL } from '../../src/signing/habits';
import { withClause } from '../agreements/changed';
import { full } from './drafts';

const SAVED = Date.UTC(2026, 10, 27);
const { facts, signing } = toStored(full, SAVED);
const read = (stored: unknown, ofSession: unknown = signing) => fromStored(full.key, stored, ofSession);
/** The facts with a field of the paper changed. */
const withPaper = (part: Record<string, unknown>) => ({ ...facts, paper: { ...facts.paper, ...part } });
const EMPTY = {
  agreement: '',
  paper: null,
  title: '',
  signer: '',
  date: '',
  fileName: '',
  edited: [],
  answers: {},
  ink: 'blue-black',
  record: true,
  ideographs: null,
  signed: null,
};
const UNSIGNED = {
  authority: false,
  agreed: false,
  met: [],
  pen: { tab: 'draw', strokes: [], typed: '', hand: null, picture: null, meant: false },
};

describe('a draft', () => {
  it('is kept in two parts, each with its version', () => {
    expect(facts).toEqual({
      version: 2,
      savedAt: SAVED,
      agreement: 'pmlr-2017',
      paper: full.paper,
      title: full.title,
      signer: 'Jianfei Chen',
      answers: full.answers,
      date: full.date,
      fileName: 'my form.pdf',
      edited: ['title', 'signer', 'date', 'fileName'],
      ink: 'blue',
      record: false,
      ideographs: 'japanese',
      signed: full.signed,
    });
    const { pen, met } = full;
    expect(signing).toEqual({ version: 2, terms: termsOf(pmlr), authority: true, agreed: true, met, pen });
  });

  it('comes back as it was, also without what goes with the session', () => {
    expect(read(facts)).toEqual({ draft: full, damaged: false });
    expect(fromStored(full.key, facts, undefined)).toEqual({ draft: { ...full, ...UNSIGNED }, damaged: false });
  });

  it('comes back with its paper marked or its authors hidden, and without one', () => {
    const corresponding = { ...full, paper: full.paper && { ...full.paper, corresponding: 'Lianmin Zheng' } };
    expect(read(toStored(corresponding, SAVED).facts)).toEqual({ draft: corresponding, damaged: false });
    const anonymous = { ...full, paper: full.paper && { ...full.paper, anonymous: true as const } };
    expect(read(toStored(anonymous, SAVED).facts)).toEqual({ draft: anonymous, damaged: false });
    const byHand = { ...full, paper: null, signed: null };
    expect(read(toStored(byHand, SAVED).facts)).toEqual({ draft: byHand, damaged: false });
  });
});

describe('confirmations belong to the agreement’s id and words', () => {
  const expectTakenBack = (stored: unknown, ofSession: unknown) => {
    const { draft, damaged } = read(stored, ofSession);
    expect(damaged).toBe(false);
    expect(draft).toMatchObject({ authority: false, agreed: false, met: [], terms: termsOf(pmlr), pen: full.pen });
  };

  it('and are taken back when a clause was changed since', () => {
    expectTakenBack(facts, { ...signing, terms: termsOf(withClause('6.1', (text) => text.replace('not', 'once'))) });
  });

  it('and when they were given for another agreement', () => {
    expectTakenBack(
      { ...facts, agreement: 'another-2030' },
      { ...signing, terms: termsOf({ ...pmlr, id: 'another-2030' }) },
    );
  });

  it('and when nothing tells what they were given for', () => {
    const { terms: _, ...rest } = signing;
    expectTakenBack(facts, rest);
  });
});

describe('the clauses that were read', () => {
  it('are none where an earlier version did not keep them', () => {
    const { met: _, ...rest } = signing;
    expect(read(facts, rest)).toEqual({ draft: { ...full, met: [] }, damaged: false });
  });

  it.each([
    ['no list', '1'],
    ['a number among them', ['1', 2]],
    ['one as long as a page', ['1'.repeat(4000)]],
    ['more than any agreement has', Array.from({ length: 5000 }, String)],
  ])('are none where storage holds %s', (_, met) => {
    expect(read(facts, { ...signing, met })).toEqual({ draft: { ...full, met: [] }, damaged: true });
  });
});

describe('what today’s and earlier versions kept', () => {
  const files = ['version-1-chrome', 'version-1-firefox'].map((name) => [name, storedIn(name)] as const);

  it.each(files)('is read whole: %s', (_, { local, session }) => {
    const drafts = Object.entries(local).filter(([name]) => name.startsWith('draft:'));
    expect(drafts).toHaveLength(6);
    for (const [name, record] of drafts) {
      const key = name.slice('draft:'.length);
      const ofSession = session[`signing:${key}`];
      const { draft, damaged } = fromStored(key, record, ofSession);
      expect(damaged, name).toBe(false);
      const { savedAt: _, ...kept } = { savedAt: 0, ...record };
      const paper = kept.paper && { ...kept.paper, url: expect.any(String) };
      expect(draft, name).toEqual({
        key,
        answers: {},
        ink: 'blue-black',
        ideographs: null,
        met: [],
        ...kept,
        paper,
        signed: kept.signed && { ...kept.signed, attached: false },
        ...ofSession,
        pen: { ...draft.pen, ...ofSession?.pen },
        terms: termsOf(pmlr),
      });
    }
  });

  it.each(files)('keeps confirmations and signatures, for the words have not changed: %s', (_, { local, session }) => {
    const key = 'openreview:AcTnN2021x';
    const { draft } = fromStored(key, local[`draft:${key}`], session[`signing:${key}`]);
    expect(draft).toMatchObject({ title: 'ActNN, as I call it', authority: true, agreed: true, edited: ['title'] });
    expect(draft.pen.strokes).toHaveLength(2);
    expect(draft.paper?.url).toBe('https://openreview.net/forum?id=AcTnN2021x');
    expect(settingsFromStored(local.settings)).toMatchObject({ settings: { signer: 'Jianfei Chen' }, damaged: false });
  });

  it.each(files)('loses the secrets in addresses: %s', (_, { local }) => {
    const name = Object.keys(local).find((each) => each.includes('journal.example.org')) ?? '';
    expect(JSON.stringify(local[name])).toContain('eyJ');
    const { draft } = fromStored('x', local[name], undefined);
    expect(draft.paper?.url).toBe('https://journal.example.org/auth/');
    expect(draft.signed).toMatchObject({ signer: 'Jianfei Chen', fileName: 'chen21Permission.pdf' });
  });
});

describe('bringing up to date', () => {
  const step = (to: number): Step => ({
    facts: (record) => ({ ...record, facts: [record.facts, to] }),
    signing: (record) => ({ ...record, signing: [record.signing, to] }),
    settings: (record) => ({ ...record, settings: [record.settings, to] }),
  });
  const steps = [step(2), step(3), step(4)];

  it('takes every step from the record’s version on, in order, each by its kind', () => {
    expect(upToDate('facts', { facts: 1, a: 'b' }, steps)).toEqual({ version: 4, a: 'b', facts: [[[1, 2], 3], 4] });
    expect(upToDate('signing', { version: 2, signing: 2 }, steps)).toEqual({ version: 4, signing: [[2, 3], 4] });
    expect(upToDate('settings', { version: 3, settings: 3 }, steps)).toEqual({ version: 4, settings: [3, 4] });
  });

  it('leaves a record of this or a later version as it is', () => {
    for (const version of [4, 5, 1000]) {
      const record = { version, facts: 1 };
      expect(upToDate('facts', record, steps)).toBe(record);
    }
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '2', null, {}])(
    'takes a version of %s for the first',
    (version) => {
      expect(upToDate('facts', { version, facts: 1 }, steps)).toEqual({ version: 4, facts: [[[1, 2], 3], 4] });
      expect(isOfLaterVersion({ version })).toBe(false);
    },
  );

  it('tells what a later version wrote', () => {
    const versions = [undefined, 1, STORED_VERSION, STORED_VERSION + 1, 99];
    expect(versions.map((version) => isOfLaterVersion({ version }))).toEqual([false, false, false, true, true]);
    expect([null, undefined, 7, '99', [99]].map(isOfLaterVersion)).toEqual([false, false, false, false, false]);
  });

  it.each([
    ['a paper that is none', { paper: 7 }, { paper: 7 }],
    ['no paper', { paper: null }, { paper: null }],
    ['an address that is none', { paper: { portal: 'labels', url: 7 } }, { paper: { portal: 'labels', url: '' } }],
    [
      'an address that cannot be read',
      { paper: { portal: 'hotcrp', url: 'x' } },
      { paper: { portal: 'hotcrp', url: '' } },
    ],
    [
      'an address of a portal’s own',
      { paper: { portal: 'easychair', url: 'https://easychair.org/conferences/submission?submission=7' } },
      { paper: { portal: 'easychair', url: 'https://easychair.org/conferences/submission?submission=7' } },
    ],
  ])('reads facts of version 1 with %s', (_, stored, expected) => {
    expect(upToDate('facts', stored)).toEqual({ ...expected, version: 2 });
  });

  it('knows a record from what is none', () => {
    expect([{}, { a: 1 }].map(isRecord)).toEqual([true, true]);
    expect([null, undefined, 7, 'x', [], true].map(isRecord)).toEqual([false, false, false, false, false, false]);
  });
});

describe('what another version knows and this one does not', () => {
  it.each<[string, unknown, unknown]>([
    ['a new field of the draft', { ...facts, affiliation: 'Navy' }, { ...signing, initials: 'JC' }],
    ['a new field of the paper', withPaper({ blind: true, gaps: [1] }), signing],
    [
      'a new field of an author',
      withPaper({ authors: full.paper?.authors.map((a) => ({ ...a, orcid: '0' })) }),
      signing,
    ],
    ['a new source of a fact', withPaper({ sources: { title: 'citation-metadata', authors: 'crossref' } }), signing],
    ['a new fact with its source', withPaper({ sources: { title: 'citation-metadata', track: 'page' } }), signing],
    ['a new field that can be edited', { ...facts, edited: [...facts.edited, 'affiliation'] }, signing],
    ['a new fact of what was signed', { ...facts, signed: { ...facts.signed, sha256: '00' } }, signing],
    ['a new field of the pen', facts, { ...signing, pen: { ...signing.pen, image: null } }],
  ])('is no damage: %s', (_, stored, ofSession) => {
    expect(read(stored, ofSession)).toEqual({ draft: full, damaged: false });
  });

  it('is as good as unknown where it is a word: a status, a way of signing, where a year is from', () => {
    const { draft, damaged } = read(withPaper({ status: 'conditional', yearFrom: 'guess' }), {
      ...signing,
      pen: { ...signing.pen, tab: 'stamp' },
    });
    expect(damaged).toBe(false);
    expect(draft.paper).toMatchObject({ status: 'unknown', yearFrom: null });
    expect(draft.pen).toEqual(full.pen);
  });

  it.each(Object.keys(EMPTY))('is filled in where an earlier version did not have it: %s', (field) => {
    const { [field]: _, ...rest }: Record<string, unknown> = { ...facts };
    const empty: Record<string, unknown> = EMPTY;
    expect(read(rest)).toEqual({ draft: { ...full, [field]: empty[field] }, damaged: false });
  });

  it('is filled in where an earlier version did not have it: in paper, pen, confirmations', () => {
    const { portal, key, title } = full.paper ?? {};
    expect(read({ ...facts, paper: { portal, key, title } }, { version: 2, terms: signing.terms })).toEqual({
      draft: {
        ...full,
        ...UNSIGNED,
        paper: {
          portal,
          key,
          title,
          authors: [],
          signedIn: null,
          status: 'unknown',
          venue: null,
          year: null,
          yearFrom: null,
          number: null,
          slug: null,
          url: '',
          sources: {},
        },
      },
      damaged: false,
    });
    expect(read(facts, { ...signing, pen: {} }).draft.pen).toEqual(UNSIGNED.pen);
    expect(read({ ...facts, signed: {} }).draft.signed).toEqual({
      date: '',
      fileName: '',
      title: '',
      signer: '',
      attached: false,
    });
  });
});

describe('what is damaged is left out, alone, and said', () => {
  const other = (value: unknown) => (typeof value === 'string' ? 7 : 'x');

  it.each(Object.keys(EMPTY))('in the facts: %s', (field) => {
    const stored: Record<string, unknown> = facts;
    const empty: Record<string, unknown> = EMPTY;
    const { draft, damaged } = read({ ...facts, [field]: other(stored[field]) });
    expect(draft).toEqual({ ...full, [field]: empty[field] });
    expect(damaged).toBe(true);
  });

  it.each<[keyof NonNullable<Draft['paper']>, unknown, unknown]>([
    ['authors', [{ name: 'Ada', given: 'Ada' }], []],
    ['authors', 3, []],
    ['signedIn', 7, null],
    ['status', 7, 'unknown'],
    ['venue', {}, null],
    ['year', '2021', null],
    ['year', 2021.5, null],
    ['year', Number.POSITIVE_INFINITY, null],
    ['yearFrom', 7, null],
    ['number', 642, null],
    ['slug', [], null],
    ['url', null, ''],
    ['sources', { title: 7 }, {}],
    ['sources', 'page', {}],
  ])('in the paper: %s', (field, value, expected) => {
    const { draft, damaged } = read(withPaper({ [field]: value }));
    expect(draft.paper).toEqual({ ...full.paper, [field]: expected });
    expect(damaged).toBe(true);
  });

  it.each(['portal', 'key', 'title', 'corresponding'])('a paper is none without its %s', (field) => {
    expect(read(withPaper({ [field]: 7 }))).toEqual({ draft: { ...full, paper: null }, damaged: true });
  });

  it.each(['date', 'fileName', 'title', 'signer'])('that a form was signed stays known without its %s', (field) => {
    const { draft, damaged } = read({ ...facts, signed: { ...facts.signed, [field]: 7 } });
    expect(draft.signed).toEqual({ ...full.signed, [field]: '' });
    expect(damaged).toBe(true);
  });

  it.each<[string, unknown, object]>([
    ['authority', 'yes', { authority: false }],
    ['agreed', 1, { agreed: false }],
    ['pen', 'x', { pen: UNSIGNED.pen }],
    ['pen', { ...full.pen, tab: 7 }, { pen: { ...full.pen, tab: 'draw' } }],
    ['pen', { ...full.pen, typed: null }, { pen: { ...full.pen, typed: '' } }],
    ['pen', { ...full.pen, hand: 7 }, { pen: { ...full.pen, hand: null } }],
    ['pen', { ...full.pen, picture: [[{ x: 1 }]] }, { pen: { ...full.pen, picture: null } }],
    ['pen', { ...full.pen, strokes: [[{ x: 1 }]] }, { pen: { ...full.pen, strokes: [] } }],
    ['pen', { ...full.pen, strokes: [[{ x: '1', y: 2 }]] }, { pen: { ...full.pen, strokes: [] } }],
    ['pen', { ...full.pen, strokes: [[{ x: Number.NaN, y: 2 }]] }, { pen: { ...full.pen, strokes: [] } }],
    ['pen', { ...full.pen, strokes: [[{ x: 1, y: Number.POSITIVE_INFINITY }]] }, { pen: { ...full.pen, strokes: [] } }],
    ['terms', 7, { authority: false, agreed: false, met: [] }],
  ])('in what goes with the session alone: %s', (field, value, expected) => {
    expect(read(facts, { ...signing, [field]: value })).toEqual({ draft: { ...full, ...expected }, damaged: true });
  });

  it.each([7, null, 'x', [], true])('where it is no record at all: %s', (stored) => {
    expect(read(stored)).toEqual({ draft: { ...full, ...EMPTY }, damaged: true });
    expect(read(facts, stored)).toEqual({ draft: { ...full, ...UNSIGNED }, damaged: true });
  });

  it('is still said where an earlier record was lost, and by the next draft no more', () => {
    expect(read({ version: 2, savedAt: SAVED, lost: true }).damaged).toBe(true);
    expect(read(facts).damaged).toBe(false);
  });

  it('texts as long as any title are read, longer ones are not', () => {
    const [longest, longer] = ['x'.repeat(20_000), 'x'.repeat(20_001)];
    expect(read({ ...facts, title: longest })).toEqual({ draft: { ...full, title: longest }, damaged: false });
    expect(read({ ...facts, title: longer })).toEqual({ draft: { ...full, title: '' }, damaged: true });
  });
});

describe('settings', () => {
  it('whose habits cannot be read, or are of a later version’s words, are the usual ones, each by itself', () => {
    const odd = {
      record: 'yes',
      badge: false,
      fileNames: 'by-day',
      dates: 7,
      ink: 'gold',
      spellings: Array(21).fill('x'),
    };
    expect(settingsFromStored({ signer: 'X', habits: odd })).toEqual({
      settings: { signer: 'X', keepsFiles: false, habits: { ...USUAL, badge: false } },
      damaged: true,
    });
    expect(settingsFromStored({ signer: 'X', habits: 'none' }).settings.habits).toEqual(USUAL);
    const laterWords = { ...USUAL, fileNames: 'by-day', ink: 'gold' };
    expect(settingsFromStored({ habits: laterWords })).toMatchObject({ settings: { habits: USUAL }, damaged: false });
  });

  const habits: Habits = {
    spellings: ['J. Chen', '陈键飞'],
    record: false,
    badge: false,
    fileNames: 'number',
    dates: 'iso',
    ink: 'black',
  };
  const settings = { signer: 'Jianfei Chen', keepsFiles: true, habits };

  it('come back as they were, with their version', () => {
    expect(toStoredSettings(settings)).toEqual({ version: 2, ...settings });
    expect(settingsFromStored(toStoredSettings(settings))).toEqual({ settings, damaged: false });
    expect(settingsFromStored({ signer: 'X', pen: full.pen, theme: 'dark' })).toEqual({
      settings: { signer: 'X', keepsFiles: false, habits: USUAL },
      damaged: false,
    });
  });

  it.each([undefined, null, 7, [1, 2], { signer: 7, pen: 'x' }])('that are none are empty: %s', (stored) => {
    // Where nothing was ever set, nothing is damaged.
    expect(settingsFromStored(stored)).toEqual({
      settings: { signer: '', keepsFiles: false, habits: USUAL },
      damaged: stored !== undefined,
    });
  });
});

/** What a browser held: records by name, as `npm run build` of that version wrote them in a real browser. */
function storedIn(name: string): Record<'local' | 'session', Record<string, StoredRecord & Partial<Draft>>> {
  return JSON.parse(readFileSync(`test/fixtures/stored/${name}.json`, 'utf8'));
}
