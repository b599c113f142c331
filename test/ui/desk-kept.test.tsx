// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decidedPaper } from '../../src/desk/decided-paper';
import type { Decided, PaperDecision } from '../../src/desk/desk';
import {
  decidedInTab,
  type KeptReading,
  keepDecidedFirst,
  keepReadingInTab,
  keptDesk,
  readingInTab,
  removeDesk,
} from '../../src/extension/desk-kept';
import { using } from '../../src/extension/desk-kept/database';
import { OnDisk } from '../../src/ui/desk/on-disk';
import { ACTNN, fixture, readBytes } from '../desk/read-forms';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));

const form = (letter: string) => `${letter.repeat(64)}-1`;
const accepted: PaperDecision = { said: 'accepted', note: '', paper: decidedPaper(ACTNN) };
const decided = (...forms: readonly string[]): Decided => ({
  decisions: new Map(forms.map((each) => [each, accepted])),
  papers: new Map(),
});
const kept = async () => [...((await keptDesk())?.decided.decisions.keys() ?? [])];

/** A tab's storage that takes so many things. */
function tabWithRoomFor(most: number): Record<string, string> {
  return Object.create({
    getItem(this: Record<string, string>, name: string) {
      return this[name] ?? null;
    },
    setItem(this: Record<string, string>, name: string, value: string) {
      if (Object.keys(this).length >= most) throw new DOMException('No room', 'QuotaExceededError');
      this[name] = value;
    },
    removeItem(this: Record<string, string>, name: string) {
      delete this[name];
    },
  });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  sessionStorage.clear();
  await removeDesk();
});

describe('decisions on this computer', () => {
  it('of two pages stand beside each other; each takes back its own alone', async () => {
    const [one, other] = [new OnDisk(), new OnDisk()];
    await one.keep(decided(form('a'), form('b')), []);
    await other.keep(decided(form('c')), []);
    expect(await kept()).toEqual([form('a'), form('b'), form('c')]);
    await one.keep(decided(form('b')), []);
    expect(await kept()).toEqual([form('b'), form('c')]);
    expect((await keptDesk())?.decided.decisions.get(form('b'))).toEqual(accepted);
  });

  it('are dropped where an older version kept them, which knew no papers of them', async () => {
    const decision = { said: 'accepted', note: '' };
    const old = { version: 1, form: form('a'), decision, paper: { id: 'chen21z' } };
    await using((db) => db.put('decisions', old, form('a')));
    expect((await keptDesk())?.decided).toEqual({ decisions: new Map(), papers: new Map() });
  });

  it('come with the papers that forms were given to', async () => {
    const papers = new Map([
      [form('a'), decidedPaper(ACTNN)],
      [form('b'), null],
    ]);
    await new OnDisk().keep({ decisions: new Map(), papers }, []);
    expect((await keptDesk())?.decided.papers).toEqual(papers);
  });

  it('are written without the readings that are there already', async () => {
    const disk = new OnDisk();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const readings: readonly KeptReading[] = [{ reading: await readBytes(fixture('qpdf-filled.pdf')), against: '1.0' }];
    await disk.keep(decided(form('a')), readings);
    expect(put).toHaveBeenCalledTimes(2);
    await disk.keep(decided(form('a'), form('b')), readings);
    expect(put).toHaveBeenCalledTimes(3);
  });
});

describe('decisions in a tab', () => {
  it('take the place of readings where there is no room, and are missing only where there is still none', async () => {
    const reading = { reading: await readBytes(fixture('qpdf-filled.pdf')), against: '1.0' };
    vi.stubGlobal('sessionStorage', tabWithRoomFor(1));
    expect(keepReadingInTab(reading)).toBe(true);
    expect(keepDecidedFirst(decided(form('a')))).toBe(true);
    expect([...decidedInTab().decisions.keys()]).toEqual([form('a')]);
    expect(readingInTab(reading.reading.sha256)).toBeNull();
    vi.stubGlobal('sessionStorage', tabWithRoomFor(0));
    expect(keepDecidedFirst(decided(form('b')))).toBe(false);
  });
});
