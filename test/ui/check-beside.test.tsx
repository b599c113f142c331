// @vitest-environment happy-dom
import { PDFDocument } from 'pdf-lib';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeskForm } from '../../src/desk/desk';
import type { Subject } from '../../src/ui/check/subject';
import { CheckBeside } from '../../src/ui/desk/check-beside';
import { digestIn, formAlone } from '../../src/ui/desk/form-file-of';
import { fixture } from '../desk/read-forms';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.mock('../../src/ui/check/findings', () => ({ Findings: () => null }));
vi.mock('../../src/ui/check/pages', () => ({ Pages: () => null }));
const checked = vi.hoisted(() => ({ files: [] as File[], subject: { kind: 'nothing' } as object }));
vi.mock('../../src/ui/check/use-subject', () => ({
  useSubject: () => ({
    reader: { stop() {} },
    scan: { stop() {} },
    subject: checked.subject as Subject,
    checkFiles: async ([file]: readonly File[]) => {
      if (file) checked.files.push(file);
      checked.subject = { kind: 'late' };
    },
  }),
}));

const form = (digest: string, pages: DeskForm['form']['pages'] = null) =>
  ({ id: `${digest.repeat(64)}-1`, paths: ['late/642.pdf'], form: { pages } }) as unknown as DeskForm;
const known = Promise.resolve();
let opening: ((bytes: Uint8Array<ArrayBuffer> | null) => void)[] = [];
const open = () => new Promise<Uint8Array<ArrayBuffer> | null>((resolve) => opening.push(resolve));
const show = (one: DeskForm) =>
  act(() => render(<CheckBeside form={one} paper={null} known={known} open={open} />, document.body));
const opened = (bytes: Uint8Array<ArrayBuffer> | null) =>
  act(async () => {
    opening.pop()?.(bytes);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
const text = () => document.body.textContent;

beforeEach(() => {
  opening = [];
  checked.files = [];
  checked.subject = { kind: 'nothing' };
});
afterEach(() => act(() => render(null, document.body)));

it('of a form that is being opened nothing is said, least of all what was found in the one before', async () => {
  show(form('a'));
  expect(text()).toBe('Reading…');
  await opened(new Uint8Array([1]));
  expect(checked.files.map(({ name }) => name)).toEqual(['642.pdf']);
  expect(text()).toContain('too');
  const verdict = text();
  show(form('b'));
  expect(text()).toBe('Reading…');
  await opened(null);
  expect(text()).toContain('files are not kept');
  show(form('c'));
  expect(text()).toBe('Reading…');
  await opened(new Uint8Array([2]));
  expect(text()).toBe(verdict);
});

it('of a file with several forms, a form is its own pages', async () => {
  const bytes = new Uint8Array(fixture('qpdf-filled.pdf'));
  const asked: string[] = [];
  const from = (found: Uint8Array<ArrayBuffer> | null) => async (digest: string) => {
    asked.push(digest);
    return found;
  };
  const second = form('a', { from: 2, to: 2 });
  const alone = await formAlone(second, from(bytes));
  if (alone.kind !== 'file') throw new Error(alone.kind);
  expect(alone.file.name).toBe('642.pdf');
  expect((await PDFDocument.load(await alone.file.arrayBuffer())).getPageCount()).toBe(1);
  const whole = await formAlone(form('a'), from(bytes));
  expect(whole.kind === 'file' && whole.file.size).toBe(bytes.length);
  expect(await formAlone(form('a', { from: 2, to: 9 }), from(bytes))).toEqual({ kind: 'not-cut' });
  expect(await formAlone(second, from(null))).toEqual({ kind: 'gone' });
  expect(asked[0]).toBe(digestIn(second.id));
});
