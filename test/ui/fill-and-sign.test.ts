// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { type CheckResult, checkText } from '../../src/checking';
import { download } from '../../src/extension/files';
import type { Filling } from '../../src/ui/check/fill-and-read';
import { FillAndSign } from '../../src/ui/check/fill-and-sign';
import { Reader } from '../../src/ui/check/reader';
import type { ReadingAnswer } from '../../src/ui/check/reading-messages';
import type { Checked } from '../../src/ui/check/subject';
import { FILLED, layOut, piecesOf } from '../checking/agreement-text';
import { ofPdf } from './subjects';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.mock('../../src/extension/files', () => ({ download: vi.fn(), ownFile: (path: string) => path }));

const EMPTY = { title: '', party: '', signer: '', signed: '', date: '' };
const asked = layOut(piecesOf(pmlr, EMPTY), 'paragraphs');
const filled = layOut(piecesOf(pmlr, FILLED), 'paragraphs');
const kept = {
  signer: FILLED.signer,
  pen: { tab: 'type' as const, strokes: [], typed: FILLED.signer, meant: false },
  taken: () => false,
  settings: { signer: '', pen: null },
  count: 0,
  draft: () => null,
  ofLaterVersion: () => false,
  choice: () => null,
};

function compared(text: string): Checked {
  const result: CheckResult = checkText(text, pmlr);
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result;
}

/** A reader without a worker, which finds the same whatever it is given. */
class AnsweringReader extends Reader {
  constructor(readonly answer: ReadingAnswer | 'late') {
    super();
  }
  override async ask(): Promise<ReadingAnswer | 'late'> {
    return this.answer;
  }
}

/** Shows the form with that text; whoever reads the filled one finds `after`. */
function show(text: string, after: string): void {
  showAnswered(text, {
    kind: 'filled-in',
    filling: { kind: 'filled', bytes: new Uint8Array([7]), result: compared(after) },
  });
}

function showAnswered(text: string, answer: ReadingAnswer | 'late'): void {
  const subject = ofPdf(text);
  if (subject.kind !== 'pdf' || subject.reading.kind !== 'read') throw new Error('not read');
  const { reading } = subject;
  const reader = new AnsweringReader(answer);
  const form = { bytes: new Uint8Array([1]), pdf: reading, result: compared(text) };
  act(() => render(h(FillAndSign, { reader, form, fileName: 'form.pdf', paper: null, kept }), document.body));
}

const find = <T extends Element>(selector: string, kind: new () => T): T => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector}`);
  return found;
};
const type = (selector: string, value: string) =>
  act(() => {
    const field = document.querySelector(selector);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(selector);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const tick = (selector: string) =>
  act(() => {
    const box = find(selector, HTMLInputElement);
    box.checked = true;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  });
const press = async () => {
  await act(async () => find('button.primary', HTMLButtonElement).click());
  await new Promise((resolve) => setTimeout(resolve, 50));
  await act(async () => {});
};
const said = () => document.querySelector('[role="alert"]')?.textContent;

/** Everything that a signature needs. */
function complete(): void {
  type('#title', FILLED.title);
  type('#date', FILLED.date);
  tick('#authority');
  tick('#agreed');
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => act(() => render(null, document.body)));

describe('filling in and signing the form that was sent', () => {
  it('gives the file when it says what its author signs', async () => {
    show(asked, filled);
    complete();
    await press();
    expect(download).toHaveBeenCalledTimes(1);
  });

  it('gives nothing where the filled form says something else: it would be signed unread', async () => {
    for (const after of [
      layOut(piecesOf(pmlr, { ...FILLED, title: 'Another Title' }), 'paragraphs'),
      layOut(piecesOf(pmlr, { ...FILLED, signer: 'Somebody Else' }), 'paragraphs'),
      filled.replace('You retain ownership', 'You waive ownership'),
    ]) {
      show(asked, after);
      complete();
      await press();
      expect(download).not.toHaveBeenCalled();
      expect(said()).not.toBe('');
      act(() => render(null, document.body));
    }
  });

  it('of a form whose clauses differ asks first whether its author has seen that', async () => {
    const differing = (text: string) => text.replace('You retain ownership', 'You waive ownership');
    show(differing(asked), differing(filled));
    complete();
    await press();
    expect(download).not.toHaveBeenCalled();
    tick('#seen');
    await press();
    expect(download).toHaveBeenCalledTimes(1);
  });

  it('that takes too long is told in words; nothing is written and the entries stay', async () => {
    showAnswered(asked, 'late');
    complete();
    await press();
    expect(download).not.toHaveBeenCalled();
    expect(said()).toMatch(/took too long: nothing was written, and your entries are still here/);
    expect(find('#title', HTMLTextAreaElement).value).toBe(FILLED.title);
  });

  it.each<[Filling, RegExp]>([
    [{ kind: 'unsure' }, /did not read as it should/],
    [{ kind: 'no-room', fields: ['date'] }, /no room where these would look right: date/i],
    [{ kind: 'closed', why: 'too-large' }, /holds more than any form does/],
    [{ kind: 'failed', why: 'no fonts' }, /no fonts/],
  ])('says why nothing was written: %j', async (filling, words) => {
    showAnswered(asked, { kind: 'filled-in', filling });
    complete();
    await press();
    expect(download).not.toHaveBeenCalled();
    expect(said()).toMatch(words);
  });
});
