// @vitest-environment happy-dom

import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useBrought } from '../../src/agreements';
import type { Agreement } from '../../src/agreements/agreement';
import { pmlr } from '../../src/agreements/pmlr';
import { type CheckResult, checkText } from '../../src/checking';
import type { DrawnDoubts } from '../../src/checking/drawn';
import { download } from '../../src/extension/files';
import type { MadePdf } from '../../src/pdf';
import type { Form, FormSoFar } from '../../src/signing/form';
import { USUAL } from '../../src/signing/habits';
import { useDrawings } from '../../src/ui/check/drawn/use-drawings';
import type { Filling } from '../../src/ui/check/fill-and-read';
import { FillAndSign } from '../../src/ui/check/fill-and-sign';
import { Reader } from '../../src/ui/check/reader';
import type { ReadingAnswer } from '../../src/ui/check/reading-messages';
import { type ScanOutcome, ScanSession } from '../../src/ui/check/scan/scan-session';
import type { Checked } from '../../src/ui/check/subject';
import { broughtAgreement, broughtBy } from '../agreements/brought-forms';
import { FILLED, layOut, piecesOf } from '../checking/agreement-text';
import { doubt, PAGE } from './scans';
import { ofPdf } from './subjects';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.mock('../../src/extension/files', () => ({ download: vi.fn(), ownFile: (path: string) => path }));

const made = vi.fn<(form: Form | FormSoFar) => MadePdf>();
vi.mock('../../src/extension/page', () => ({ isInPrivateWindow: () => false }));
vi.mock('../../src/ui/popup/maker', () => ({ openMaker: async () => ({ make: async (form: Form) => made(form) }) }));

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

function compared(text: string, agreement: Agreement = pmlr): Checked {
  const result: CheckResult = checkText(text, agreement);
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

function showAnswered(text: string, answer: ReadingAnswer | 'late', agreement: Agreement = pmlr): void {
  const subject = ofPdf(text);
  if (subject.kind !== 'pdf' || subject.reading.kind !== 'read') throw new Error('not read');
  const { reading } = subject;
  const reader = new AnsweringReader(answer);
  const form = { bytes: new Uint8Array([1]), sha256: 'ab'.repeat(32), pdf: reading, result: compared(text, agreement) };
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

describe('the very blank of a form that was brought', () => {
  const { blocks, fields } = pmlr;
  const group = { id: 'group', asks: 'text', label: 'Group', wants: [], isRequired: true } as const;
  const own = broughtAgreement('brought-1', { blocks, fields: [...fields, group] });
  // The page's reader would write something else.
  const never: ReadingAnswer = { kind: 'filled-in', filling: { kind: 'failed', why: 'by its words' } };
  const showBlank = (agreement: Agreement) => {
    useBrought([{ ...broughtBy(agreement), given: { group: 'The Lantern Group' } }]);
    showAnswered(layOut(piecesOf(agreement, EMPTY), 'paragraphs'), never, agreement);
  };
  const sign = async () => {
    type('#title', FILLED.title);
    type('#signer', FILLED.signer);
    type('#date', FILLED.date);
    act(() => find('#tab-type', HTMLElement).click());
    type('#typed', FILLED.signer);
    tick('#agreed');
    await press();
  };
  afterEach(() => useBrought([]));

  it('is filled in by its places, with what its venue and its author would have there', async () => {
    made.mockReturnValue({ kind: 'pdf', bytes: new Uint8Array([7]) });
    showBlank(own);
    expect(document.querySelector('#authority')).toBeNull();
    await sign();
    expect(said()).toMatch(/form-signed\.pdf/);
    expect(made.mock.lastCall?.[0]).toMatchObject({
      kind: 'signed',
      agreement: own,
      title: FILLED.title,
      answers: { group: 'The Lantern Group' },
    });
    expect(vi.mocked(download).mock.lastCall?.[0]).toEqual(new Uint8Array([7]));
  });

  it.each<[MadePdf, RegExp]>([
    [{ kind: 'no-room', places: own.file?.places ?? [] }, /no room for these: article title/i],
    [{ kind: 'no-file' }, /not kept here any more/],
    [{ kind: 'unsure' }, /did not read as it should/],
  ])('says why it is not filled in: %j', async (answer, words) => {
    made.mockReturnValue(answer);
    showBlank(own);
    await sign();
    expect(said()).toMatch(words);
    expect(download).not.toHaveBeenCalled();
  });

  it('that takes ink alone is signed by nobody here', () => {
    showBlank({ ...own, inkOnly: true });
    expect(document.querySelector('button.primary')).toBeNull();
    expect(document.body.textContent).toContain('to be signed by hand, in ink');
  });

  it('says what whoever made it has ticked before anybody signs it', () => {
    const { file } = own;
    showBlank({ ...own, file: file && { ...file, shows: { ...file.shows, ticked: ['The volume may be sold.'] } } });
    expect(find('.notice', HTMLElement).textContent).toMatch(/has ticked something in it.*The volume may be sold/);
  });

  it('but a copy of it that is another file is filled in as before', async () => {
    showBlank({ ...own, fields, file: own.file && { ...own.file, sha256: 'cd'.repeat(32) } });
    await sign();
    expect(said()).toMatch(/by its words/);
    expect(made).not.toHaveBeenCalled();
  });
});
