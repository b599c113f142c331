// @vitest-environment happy-dom

import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { type CheckResult, checkText } from '../../src/checking';
import type { DrawnDoubts } from '../../src/checking/drawn';
import { download } from '../../src/extension/files';
import { USUAL } from '../../src/signing/habits';
import { useDrawings } from '../../src/ui/check/drawn/use-drawings';
import type { Filling } from '../../src/ui/check/fill-and-read';
import { FillAndSign } from '../../src/ui/check/fill-and-sign';
import { Reader } from '../../src/ui/check/reader';
import type { ReadingAnswer } from '../../src/ui/check/reading-messages';
import { type ScanOutcome, ScanSession } from '../../src/ui/check/scan/scan-session';
import type { Checked } from '../../src/ui/check/subject';
import { FILLED, layOut, piecesOf } from '../checking/agreement-text';
import { doubt, PAGE } from './scans';
import { ofPdf } from './subjects';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.mock('../../src/extension/files', () => ({ download: vi.fn(), ownFile: (path: string) => path }));

const EMPTY = { title: '', party: '', signer: '', signed: '', date: '' };
const asked = layOut(piecesOf(pmlr, EMPTY), 'paragraphs');
const filled = layOut(piecesOf(pmlr, FILLED), 'paragraphs');
const kept = {
  signer: FILLED.signer,
  habits: USUAL,
  taken: () => false,
  settings: { signer: '', keepsFiles: false, habits: USUAL },
  settingsDamaged: false,
  person: null,
  brought: { kind: 'forms' as const, forms: [], damaged: 0 },
  count: 0,
  draft: () => null,
  ofLaterVersion: () => false,
  choice: () => null,
  batch: () => null,
  agreedOn: () => null,
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

/** A session without a worker: readings end when a test says so. */
class WaitingSession extends ScanSession {
  asked = 0;
  stopped = 0;
  end: (outcome: ScanOutcome) => void = () => {};
  override ask(): Promise<ScanOutcome> {
    this.asked++;
    return new Promise((end) => {
      this.end = end;
    });
  }
  override stop(): void {
    this.stopped++;
    this.end({ kind: 'stopped' });
  }
}

const drawn = (found: Partial<DrawnDoubts> = {}): ScanOutcome => ({
  kind: 'drawn',
  drawn: { doubts: [], unread: [], pictures: new Map([[1, PAGE.picture]]), ...found },
});

/** Nothing is drawn otherwise than stored. */
class SameSession extends WaitingSession {
  override async ask(): Promise<ScanOutcome> {
    return drawn();
  }
}

let session: WaitingSession;

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
  const form = { bytes: new Uint8Array([1]), sha256: 'ab'.repeat(32), pdf: reading, result: compared(text) };
  const own = session;
  const Page = () => {
    const drawings = useDrawings(own);
    return h(FillAndSign, { reader, form, fileName: 'form.pdf', paper: null, kept, drawings, show: () => {} });
  };
  act(() => render(h(Page, {}), document.body));
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
/** Does something, and waits for what comes of it. */
const settled = async (deed: () => void) => {
  await act(async () => deed());
  await new Promise((resolve) => setTimeout(resolve, 50));
  await act(async () => {});
};
const press = () => settled(() => find('button.primary', HTMLButtonElement).click());
const said = () => document.querySelector('[role="alert"]')?.textContent;

/** Everything that a signature needs. */
function complete(): void {
  type('#title', FILLED.title);
  type('#date', FILLED.date);
  act(() => find('#tab-type', HTMLElement).click());
  type('#typed', FILLED.signer);
  tick('#authority');
  tick('#agreed');
}

beforeEach(() => {
  vi.clearAllMocks();
  session = new SameSession();
});
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
    [
      { kind: 'no-room', places: [{ where: 'label', field: { id: 'date', asks: 'date' } }] },
      /no room where these would look right: date/i,
    ],
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

describe('what is drawn is read before the form that was sent is signed', () => {
  const [not, may] = [doubt('not', 'now', '6.1'), doubt('may', 'nay', '4')];
  const answer = (outcome: ScanOutcome) => settled(() => session.end(outcome));
  const decide = (decision: string) =>
    act(() => {
      for (const each of document.querySelectorAll<HTMLButtonElement>(`.choice.${decision}`)) each.click();
    });
  const enter = () =>
    act(() => {
      find('#title', HTMLTextAreaElement).dispatchEvent(new Event('focusin', { bubbles: true }));
    });
  beforeEach(() => {
    session = new WaitingSession();
    show(asked, filled);
  });

  it('begins when the author begins, is done once, and lets an honest file pass by itself', async () => {
    expect(session.asked).toBe(0);
    enter();
    expect(session.asked).toBe(1);
    complete();
    await press();
    expect(said()).toMatch(/the pages are read as they are drawn/);
    expect(find('[role="progressbar"]', HTMLElement)).toBeTruthy();
    expect(download).not.toHaveBeenCalled();
    await answer(drawn());
    expect(download).toHaveBeenCalledTimes(1);
    enter();
    await press();
    expect(download).toHaveBeenCalledTimes(2);
    expect(session.asked).toBe(1);
  });

  it('asks for a decision on each word that is drawn otherwise', async () => {
    complete();
    await press();
    await answer(drawn({ doubts: [not, may] }));
    await press();
    expect(said()).toBe('First decide on the words above.');
    expect(document.querySelectorAll('.doubt').length).toBe(2);
    expect(download).not.toHaveBeenCalled();
    decide('same');
    await press();
    expect(download).toHaveBeenCalledTimes(1);
    expect(session.asked).toBe(1);
  });

  it('with a word that its author found to be another signs only after that was said', async () => {
    complete();
    await press();
    await answer(drawn({ doubts: [not] }));
    decide('other');
    await press();
    expect(download).not.toHaveBeenCalled();
    tick('#seen');
    await press();
    expect(download).toHaveBeenCalledTimes(1);
  });

  it('can be stopped, and nothing is lost', async () => {
    complete();
    await press();
    await settled(() => find('.scan-reading button', HTMLButtonElement).click());
    expect(said()).toMatch(/nothing was signed, and your entries are as they were/);
    expect(download).not.toHaveBeenCalled();
    expect(find('#title', HTMLTextAreaElement).value).toBe(FILLED.title);
    await press();
    expect(session.asked).toBe(2);
    await answer(drawn());
    expect(download).toHaveBeenCalledTimes(1);
  });

  it('signs nothing that was changed while it was read', async () => {
    complete();
    await press();
    type('#title', 'Another Title');
    await answer(drawn());
    expect(download).not.toHaveBeenCalled();
    expect(said()).toMatch(/You changed something meanwhile/);
  });

  it('leaves what it cannot read to the author', async () => {
    complete();
    await press();
    await answer(drawn({ unread: [2] }));
    await press();
    expect(said()).toBe('First say that you have looked at the pages.');
    tick('#looked');
    await press();
    expect(download).toHaveBeenCalledTimes(1);

    act(() => render(null, document.body));
    session = new WaitingSession();
    show(asked, filled);
    complete();
    await press();
    await answer({ kind: 'failed' });
    expect(download).toHaveBeenCalledTimes(1);
    tick('#looked');
    await press();
    expect(download).toHaveBeenCalledTimes(2);
  });
});
