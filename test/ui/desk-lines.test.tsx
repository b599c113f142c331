import { afterEach, expect, it, vi } from 'vitest';
import { Board } from '../../src/ui/desk/board';
import { type DeskLine, lineOf } from '../../src/ui/desk/line';
import { EVERYTHING, shownLines } from '../../src/ui/desk/shown-lines';
import { form, paper } from '../desk/outputs/desk';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const line = (id: string, about: Partial<DeskLine>): DeskLine => ({
  id,
  row: { kind: 'paper', paper: paper(id), forms: [], state: 'missing' },
  form: null,
  state: 'missing',
  number: '',
  title: id,
  signer: '',
  found: '',
  dated: '',
  day: '',
  words: id,
  ...about,
});

afterEach(() => vi.useRealTimers());

it('lines with nothing in a column come last, whether it is sorted up or down', () => {
  const lines = [
    line('a', { signer: 'Ada', day: '2026-05-01' }),
    line('b', {}),
    line('c', { signer: 'Grace', day: '2026-06-01' }),
  ];
  for (const by of ['signer', 'dated'] as const) {
    const sorted = (down: boolean) => shownLines(lines, { ...EVERYTHING, sort: { by, down } }).map(({ id }) => id);
    expect([by, sorted(false), sorted(true)]).toEqual([by, ['a', 'c', 'b'], ['c', 'a', 'b']]);
  }
});

it('days are sorted by, however people write them', () => {
  const lines = ['June 1, 2026', '28/08/2026', '3. Juli 2026', '2026-05-30', 'soon'].map((date) => {
    const { form: read, ...rest } = form({ path: `${date}.pdf` });
    return lineOf({ kind: 'form', form: { ...rest, form: { ...read, date } }, state: 'right' });
  });
  const sorted = shownLines(lines, { ...EVERYTHING, sort: { by: 'dated', down: true } });
  expect(sorted.map(({ day }) => day)).toEqual(['2026-08-28', '2026-07-03', '2026-06-01', '2026-05-30', '']);
});

it('a desk that stays open for days judges dates by the day on which it is asked', () => {
  vi.useFakeTimers({ now: new Date('2026-11-28T12:00:00Z') });
  const days: string[] = [];
  const board = new Board((_papers, _files, _decided, { now }) => {
    days.push(now.toISOString().slice(0, 10));
    return { rows: [], counts: { right: 0, 'no-difference': 0, 'to-look-at': 0, wrong: 0, missing: 0 } };
  });
  board.take({ kind: 'expected', expected: { agreement: 'pmlr-2017', deadline: null } });
  board.answers();
  vi.setSystemTime(new Date('2026-12-01T12:00:00Z'));
  board.answers();
  expect(days).toEqual(['2026-11-28', '2026-12-01']);
});
