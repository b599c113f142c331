// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { attach } from '../../../src/portals/attach/attach';
import type { AttachResult, Consequences } from '../../../src/portals/attach/field';
import { findAttachFields } from '../../../src/portals/attach/find';
import type { PagePaper } from '../../../src/portals/attach/same-paper';

const NAME = 'chen21Permission.pdf';
const pdf = (name = NAME, bytes = '%PDF-1.7') => new File([bytes], name, { type: 'application/pdf' });
const HOTCRP = new URL('https://stoc26.hotcrp.com/paper/12/edit');
const OPENREVIEW = new URL('https://openreview.net/forum?id=aCtNN2bItq');
const CMT = new URL('https://cmt3.research.microsoft.com/AISTATS2024/CameraReadySubmission/Create/642');
const ELSEWHERE = new URL('https://journal.example.org/submit');

const submitted = vi.fn((event: Event) => event.preventDefault());

beforeEach(() => {
  submitted.mockClear();
  document.addEventListener('submit', submitted);
});
afterEach(() => {
  document.removeEventListener('submit', submitted);
  vi.useRealTimers();
});

function show(html: string): void {
  document.body.innerHTML = html;
}

interface Turns {
  readonly file?: File;
  readonly label?: string;
  readonly agreed?: Consequences | null;
  readonly paper?: () => PagePaper;
}

const AGREED: Consequences = { sent: true, replaced: [], unnamed: false };
const same = (): PagePaper => ({ kind: 'same' });

/** Attaches to the field of that label, else to the first that is offered. */
function attachOn(url: URL, { file = pdf(), label, agreed = AGREED, paper = same }: Turns = {}): Promise<AttachResult> {
  const first = findAttachFields(document, url)[0]?.label ?? 'none';
  return attach(() => ({ document, url }), { label: label ?? first, file, agreed }, paper);
}

const asks = (about: Partial<Consequences>) => ({
  kind: 'asks',
  about: { sent: false, replaced: [], unnamed: false, ...about },
});
const refused = (said: string) => ({ kind: 'not-attached', why: 'refused', said });
const inputs = () => [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')];
const held = () => inputs().map(({ files }) => [...(files ?? [])].map(({ name }) => name));

/** Puts a file into an input as its user does. */
function choose(input: HTMLInputElement | undefined, ...names: string[]): void {
  const transfer = new DataTransfer();
  for (const name of names) transfer.items.add(pdf(name, 'other'));
  if (input) input.files = transfer.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

/** HotCRP's form with its script's work: buttons that make a field and press it, for one file and for several. */
function hotcrp({ accept = 'application/pdf', limit = 15_728_640, stored = '', attachments = '' } = {}) {
  const seen = { changes: [] as string[], choosers: 0 };
  show(`<form id="f-paper" data-upload-limit="${limit}"><fieldset class="s-sf"><legend><h3><span class="field-title">
    Copyright form <span class="n">(PDF, max 15MB)</span></span></h3></legend>
    <div class="papev has-document" data-document-name="opt3" data-document-accept="${accept}">${stored}<div class="document-replacer">
    <button type="button" class="ui js-replace-document">Upload</button></div></div></fieldset>
    <fieldset class="s-sf"><legend><h3><span class="field-title">Signed forms</span></h3></legend>
    <div class="papev has-editable-attachments" data-document-prefix="opt4" id="opt4:attachments">${attachments}</div>
    <div><button type="button" class="ui js-add-attachment" data-editable-attachments="opt4:attachments">Add attachment</button></div></fieldset>
    <fieldset class="s-sf"><legend><h3><span class="field-title">Final version</span></h3></legend>
    <div class="papev has-document" data-document-name="final"><button type="button" class="ui js-replace-document">Upload</button></div>
    </fieldset><button type="submit">Save</button></form>`);
  const input = (name: string) => {
    const made = document.createElement('input');
    Object.assign(made, { type: 'file', name, accept });
    made.addEventListener('change', () => {
      seen.changes.push(made.files?.[0]?.name ?? '');
      made.closest('.has-document')?.querySelector('.document-file')?.classList.add('hidden');
    });
    made.addEventListener('click', (event) => {
      if (!event.defaultPrevented) seen.choosers++;
    });
    return made;
  };
  document.querySelector('.js-replace-document')?.addEventListener('click', () => {
    const holder = document.querySelector('.has-document');
    if (!holder?.querySelector('input[type="file"]')) holder?.prepend(input('opt3:file'));
    holder?.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  });
  document.querySelector('.js-add-attachment')?.addEventListener('click', () => {
    const holder = document.createElement('div');
    holder.className = 'has-document document-new-instance';
    holder.innerHTML = '<button type="button" class="js-cancel-document">Cancel</button>';
    holder.querySelector('button')?.addEventListener('click', () => holder.remove());
    holder.prepend(input('opt4:file'));
    document.getElementById('opt4:attachments')?.append(holder);
    holder.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  });
  return seen;
}

it('HotCRP: the lazy control is pressed, no chooser opens, the script hears of the file, nothing is submitted', async () => {
  const seen = hotcrp();
  expect(await attachOn(HOTCRP, { agreed: null })).toEqual({ kind: 'attached' });
  expect(held()).toEqual([[NAME]]);
  expect(seen).toEqual({ changes: [NAME], choosers: 0 });
  expect(submitted).not.toHaveBeenCalled();
});

it('HotCRP: a file that was chosen before is replaced only when that is agreed to, by its name', async () => {
  const seen = hotcrp();
  await attachOn(HOTCRP);
  const second = pdf('second.pdf');
  expect(await attachOn(HOTCRP, { file: second })).toEqual(asks({ replaced: [NAME] }));
  expect(await attachOn(HOTCRP, { file: second, agreed: { ...AGREED, replaced: ['another.pdf'] } })).toEqual(
    asks({ replaced: [NAME] }),
  );
  expect(seen.changes).toEqual([NAME]);
  expect(await attachOn(HOTCRP, { file: second, agreed: { ...AGREED, replaced: [NAME] } })).toEqual({
    kind: 'attached',
  });
  expect(held()).toEqual([['second.pdf']]);
  expect(seen.changes).toEqual([NAME, 'second.pdf']);
});

it.each([
  [
    '3.0b3',
    '<div class="document-file"><a href="/doc/x-paper1-form.pdf" class="qo">old form.pdf</a></div>',
    'old form.pdf',
  ],
  [
    'the head of 2026',
    '<div class="document-file"><a href="../../doc/p.pdf" class="qo"><img alt="[PDF]"> <u class="x">old.pdf</u> <span class="dlsize">(12kB)</span></a></div>',
    'old.pdf',
  ],
  [
    'a nameless one',
    '<div class="document-file"><a href="../../doc/stoc26-paper12-copyright.pdf"><img alt=""></a></div>',
    'stoc26-paper12-copyright.pdf',
  ],
])('HotCRP: a stored file is not replaced without a word (%s)', async (_version, stored, name) => {
  const seen = hotcrp({ stored });
  expect(await attachOn(HOTCRP)).toEqual(asks({ replaced: [name] }));
  expect(seen.changes).toEqual([]);
  expect(await attachOn(HOTCRP, { agreed: { ...AGREED, replaced: [name] } })).toEqual({ kind: 'attached' });
});

it('HotCRP: a stored file that its author struck out is none to be asked about', async () => {
  hotcrp({ stored: '<div class="document-file"><del><a href="/doc/x.pdf">old.pdf</a></del></div>' });
  expect(await attachOn(HOTCRP)).toEqual({ kind: 'attached' });
});

it('HotCRP: "Add attachment" is pressed, and what was picked or stored there stays', async () => {
  const attachments =
    '<div class="has-document" data-document-name="opt4:1"><div class="document-file"><a href="/doc/y.pdf">stored.pdf</a></div></div>';
  const seen = hotcrp({ attachments });
  document.querySelector<HTMLElement>('.js-add-attachment')?.click();
  seen.choosers = 0;
  choose(inputs()[0], 'picked.pdf');
  expect(await attachOn(HOTCRP, { label: 'Signed forms', agreed: null })).toEqual({ kind: 'attached' });
  expect(held()).toEqual([['picked.pdf'], [NAME]]);
  expect(document.querySelectorAll('#opt4\\:attachments > .has-document')).toHaveLength(3);
  expect(seen.choosers).toBe(0);
});

it('HotCRP: the form is not added twice under one name', async () => {
  hotcrp();
  await attachOn(HOTCRP, { label: 'Signed forms' });
  const again = { label: 'Signed forms', file: pdf(NAME, 'longer than before') };
  expect(await attachOn(HOTCRP, again)).toEqual(asks({ replaced: [NAME] }));
  expect(await attachOn(HOTCRP, { ...again, agreed: { ...AGREED, replaced: [NAME] } })).toEqual({ kind: 'attached' });
  expect(inputs().map(({ files }) => files?.[0]?.size)).toEqual([18]);
});

it('HotCRP: a field for other files, and a file over the limit, are left alone; the limit is quoted', async () => {
  const other = hotcrp({ accept: '.zip' });
  expect(await attachOn(HOTCRP)).toEqual({ kind: 'not-attached', why: 'file-type', said: '' });
  expect(await attachOn(HOTCRP, { label: 'Signed forms' })).toMatchObject({ why: 'file-type' });
  expect(document.querySelector('.document-new-instance')).toBeNull();
  const seen = hotcrp({ limit: 4 });
  expect(await attachOn(HOTCRP)).toEqual({ kind: 'not-attached', why: 'too-large', said: 'max 15MB' });
  expect([...other.changes, ...seen.changes]).toEqual([]);
});

it('HotCRP: a file that it sends at once is asked about, and waited for', async () => {
  hotcrp({ limit: 1000 });
  const large = { file: pdf(NAME, 'x'.repeat(500)) };
  expect(await attachOn(HOTCRP, { ...large, agreed: null })).toEqual(asks({ sent: true }));
  document.addEventListener(
    'change',
    ({ target }) => {
      const input = target as HTMLInputElement;
      input.insertAdjacentHTML('afterend', '<progress max="2" value="0"></progress><span>Uploading…</span>');
      setTimeout(() => {
        while (input.nextSibling?.nodeName === 'PROGRESS' || input.nextSibling?.nodeName === 'SPAN')
          input.nextSibling.remove();
        input.insertAdjacentHTML(
          'afterend',
          `<input type="hidden" class="document-upload-helper"><span>NEW </span>${NAME}`,
        );
      }, 700);
    },
    { once: true },
  );
  const began = performance.now();
  expect(await attachOn(HOTCRP, large)).toEqual({ kind: 'attached' });
  expect(performance.now() - began).toBeGreaterThan(690);
});

it('a button that makes no field', async () => {
  show(
    `<div class="s-sf"><h3 class="field-title">Consent</h3><div class="has-document" data-document-name="opt1"><button type="button" class="js-replace-document">Upload</button></div></div>`,
  );
  expect(await attachOn(HOTCRP)).toEqual({ kind: 'not-attached', why: 'no-field', said: '' });
});

/** What OpenReview's widget (1.15) does with a chosen file, as seen on its live pages. */
interface Widget {
  readonly stored?: string;
  /** How long the upload takes, in milliseconds. */
  readonly takes?: number;
  /** What the chunk endpoint answers: an address, or an error that the page shows at its top. */
  readonly address?: string;
  readonly error?: string;
  /** Whether the page takes the file out of its field at once, and whether it draws the field anew then. */
  readonly emptied?: boolean;
  readonly redrawn?: boolean;
  readonly progress?: boolean;
}

function openreview({
  stored = '',
  takes = 120,
  address = '/attachment/0a1b2c.pdf',
  error = '',
  emptied = false,
  redrawn = false,
  progress = true,
}: Widget = {}): void {
  const widget = (line: string) =>
    `<input type="file" aria-label="publication_agreement" accept=".pdf"><button type="button">Choose Publication Agreement</button>${line && `<span>${line}</span><button type="button" aria-label="trash"></button>`}`;
  show(`<div id="flash" class="alert alert-danger" role="alert" style="display: none"><button class="close">×</button><span></span></div>
    <div id="__next"><main><div class="note"><h2>Edit Camera Ready Revision</h2>
    <div><div><h5>PDF<span>*</span></h5><div><div><input type="file" aria-label="pdf" accept=".pdf"><span>PDF (/pdf/abc.pdf)</span></div></div></div></div>
    <div><div><h5>Publication Agreement<span>*</span></h5><div><div id="widget">${widget(stored)}</div></div></div></div>
    <div><h5>License</h5><select aria-label="license"><option>CC BY 4.0</option></select></div>
    <button type="button">Submit</button></div></main></div>`);
  document.getElementById('__next')?.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    const place = document.getElementById('widget');
    const name = input.files?.[0]?.name ?? '';
    if (!place) return;
    if (progress) place.insertAdjacentHTML('beforeend', '<div class="progress"><div role="progressbar"></div></div>');
    if (emptied) setTimeout(() => (input.value = ''));
    if (redrawn) setTimeout(() => (place.innerHTML = widget(stored)), 60);
    setTimeout(() => {
      place.querySelector('.progress')?.remove();
      const flash = document.getElementById('flash');
      if (error && flash) {
        input.value = '';
        flash.style.display = '';
        flash.querySelector('span')?.replaceChildren(error);
      }
      // The widget names the new file also where it could not be sent and the address is that of the old one.
      const lies = error ? stored.replace(/^.* \(/, '(') : `(${address})`;
      const line = place.querySelector('span') ?? place.appendChild(document.createElement('span'));
      if (error && !stored) return;
      line.textContent = `${name} ${lies}`;
    }, takes);
  });
}

it('OpenReview: the author is asked before a file is sent, success is waited for', async () => {
  openreview();
  expect(await attachOn(OPENREVIEW, { agreed: null })).toEqual(asks({ sent: true }));
  expect(held().flat()).toEqual([]);
  expect(await attachOn(OPENREVIEW)).toEqual({ kind: 'attached' });
  expect(held()).toEqual([[], [NAME]]);
});

it('OpenReview: a stored file is named, by its address where the page calls it by the field', async () => {
  openreview({ stored: `${NAME} (/attachment/old.pdf)` });
  expect(await attachOn(OPENREVIEW)).toEqual(asks({ sent: true, replaced: [NAME] }));
  openreview({ stored: 'Publication Agreement (/attachment/0f00.pdf)' });
  expect(await attachOn(OPENREVIEW)).toEqual(asks({ sent: true, replaced: ['0f00.pdf'] }));
});

const again: Consequences = { ...AGREED, replaced: [NAME] };
const STORED = `${NAME} (/attachment/old.pdf)`;

it.each([
  ['the field emptied', { emptied: false }],
  ['the field emptied at once', { emptied: true }],
  ['no progress shown', { progress: false }],
])('OpenReview: a failed upload under the name that is shown already is no success (%s)', async (_how, widget) => {
  openreview({ ...widget, stored: STORED, error: 'The upload could not be saved.' });
  expect(await attachOn(OPENREVIEW, { agreed: again })).toEqual(refused('The upload could not be saved.'));
});

it('OpenReview: an error in words of any kind, and the limit that the page names, are quoted', async () => {
  openreview({ error: 'Invitation ICML.cc/2026/-/X is closed' });
  expect(await attachOn(OPENREVIEW)).toEqual(refused('Invitation ICML.cc/2026/-/X is closed'));
  openreview({ error: 'File is too large. File size limit is 10 mb', takes: 0 });
  expect(await attachOn(OPENREVIEW)).toEqual(refused('File is too large. File size limit is 10 mb'));
  openreview({ error: `${NAME} is larger than 1 mb`, takes: 0 });
  expect(await attachOn(OPENREVIEW)).toEqual(refused(`${NAME} is larger than 1 mb`));
});

it.each([
  ['under a new name', { stored: '' }],
  ['under the name that is shown already', { stored: STORED }],
  ['in a field that was emptied at once', { stored: STORED, emptied: true, progress: false }],
  ['in a field that was drawn anew', { stored: STORED, redrawn: true, progress: false }],
])('OpenReview: an upload of four seconds counts when it has ended, %s', async (_how, widget) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  openreview({ ...widget, takes: 4000 });
  const done = vi.fn();
  void attachOn(OPENREVIEW, { agreed: again }).then(done);
  await vi.advanceTimersByTimeAsync(3900);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toHaveBeenCalledWith({ kind: 'attached' });
});

it('OpenReview: the same file again gets the same address: the end of the progress counts', async () => {
  openreview({ stored: `${NAME} (/attachment/0a1b2c.pdf)`, takes: 400 });
  expect(await attachOn(OPENREVIEW, { agreed: again })).toEqual({ kind: 'attached' });
  // Without any progress and any change nothing tells that it was sent.
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  openreview({ stored: `${NAME} (/attachment/0a1b2c.pdf)`, progress: false });
  const done = vi.fn();
  void attachOn(OPENREVIEW, { agreed: again }).then(done);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(done).toHaveBeenCalledWith({ kind: 'not-attached', why: 'stalled', said: '' });
});

it('OpenReview: a field that is emptied without a word, and a form that goes away', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  const done = vi.fn();
  openreview({ emptied: true, progress: false, takes: 1_000_000 });
  void attachOn(OPENREVIEW).then(done);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(done).toHaveBeenLastCalledWith(refused(''));
  openreview({ takes: 1_000_000 });
  void attachOn(OPENREVIEW).then(done);
  await vi.advanceTimersByTimeAsync(500);
  show('');
  await vi.advanceTimersByTimeAsync(4000);
  expect(done).toHaveBeenLastCalledWith({ kind: 'not-attached', why: 'left', said: '' });
});

it('OpenReview: errors that were there before, and a message of success, are no errors of this upload', async () => {
  openreview();
  document.body.insertAdjacentHTML('beforeend', '<p class="error">Title is required</p>');
  document.getElementById('__next')?.addEventListener('change', () => {
    document.body.insertAdjacentHTML('beforeend', '<div role="alert">Your draft was kept</div>');
  });
  expect(await attachOn(OPENREVIEW)).toEqual({ kind: 'attached' });
});

/** CMT's list of a submission's files, and the field that its button makes. */
function cmt(listed = ''): void {
  show(`<div class="container"><h1>Create Camera Ready Submission</h1><form id="submissionForm"><h3>Files</h3><div id="fileDropBox">Drop files here</div>
    <button class="btn" id="choose">Upload from Computer</button><ul data-bind="foreach: files">${listed}</ul><button type="submit">Submit</button></form></div>`);
  document.getElementById('choose')?.addEventListener('click', () => {
    setTimeout(() => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', id: 'submissionFormFile' });
      input.addEventListener('change', () => {
        const line = document.createElement('li');
        line.textContent = `${input.files?.[0]?.name} (24 KB)`;
        setTimeout(() => document.querySelector('ul')?.append(line), 500);
      });
      document.getElementById('fileDropBox')?.append(input);
    }, 80);
  });
}

it('CMT: the field comes with its button, the list of files gets a line', async () => {
  cmt('<li>paper.pdf (1 MB)</li>');
  expect(await attachOn(CMT, { file: pdf('642-Permission.pdf') })).toEqual({ kind: 'attached' });
  expect(document.querySelectorAll('li')).toHaveLength(2);
  expect(submitted).not.toHaveBeenCalled();
});

it('CMT: a line of that name that was there before is asked about, and is no success', async () => {
  cmt('<li>642-Permission.pdf (20 KB)</li>');
  const file = pdf('642-Permission.pdf');
  const replaced = ['642-Permission.pdf'];
  expect(await attachOn(CMT, { file })).toEqual(asks({ sent: true, replaced }));
  const began = performance.now();
  expect(await attachOn(CMT, { file, agreed: { ...AGREED, replaced } })).toEqual({ kind: 'attached' });
  expect(performance.now() - began).toBeGreaterThan(490);
});

it('a plain input holds the file, and the form is not submitted', async () => {
  show('<form><label>Copyright form <input type="file" accept=".pdf,.zip"></label><button>Send</button></form>');
  expect(await attachOn(ELSEWHERE, { agreed: null })).toEqual({ kind: 'attached' });
  expect(held()).toEqual([[NAME]]);
  expect(submitted).not.toHaveBeenCalled();
});

it('a plain input for one file: what it holds, and what the page says that it has, is asked about', async () => {
  show('<label>Copyright form <input type="file"></label>');
  choose(inputs()[0], 'mine.pdf');
  expect(await attachOn(ELSEWHERE)).toEqual(asks({ replaced: ['mine.pdf'] }));
  expect(held()).toEqual([['mine.pdf']]);
  show(
    '<p>Copyright form. Currently: <a href="/media/forms/old.pdf">old.pdf</a> Change: <input type="file" aria-label="Copyright form"></p>',
  );
  expect(await attachOn(ELSEWHERE)).toEqual(asks({ replaced: ['old.pdf'] }));
  show('<p>Fill in <a href="/form.pdf">form.pdf</a>: <input type="file" aria-label="Copyright form"></p>');
  expect(await attachOn(ELSEWHERE)).toEqual({ kind: 'attached' });
});

it('a plain input for several files gets the form besides the others', async () => {
  show('<label>Signed forms <input type="file" multiple></label>');
  choose(inputs()[0], 'first.pdf', 'second.pdf');
  expect(await attachOn(ELSEWHERE, { agreed: null })).toEqual({ kind: 'attached' });
  expect(held()).toEqual([['first.pdf', 'second.pdf', NAME]]);
  expect(await attachOn(ELSEWHERE, { agreed: null })).toEqual(asks({ replaced: [NAME] }));
});

it('a plain page that refuses the file, in the field or out of it, is quoted', async () => {
  show('<form><label>Copyright form <input type="file"></label></form>');
  inputs()[0]?.addEventListener('change', () =>
    document
      .querySelector('form')
      ?.insertAdjacentHTML('beforeend', '<span class="invalid-feedback">Signed with a pen only</span>'),
  );
  expect(await attachOn(ELSEWHERE)).toEqual(refused('Signed with a pen only'));
  show('<form><p><label>Copyright form <input type="file"></label></p></form>');
  inputs()[0]?.addEventListener('change', ({ target }) => {
    (target as HTMLInputElement).value = '';
    document.querySelector('p')?.insertAdjacentHTML('beforeend', '<b>Signed with a pen only</b>');
  });
  expect(await attachOn(ELSEWHERE)).toEqual(refused('Signed with a pen only'));
});

it.each(['max 1 KB', 'Maximum file size: 1kb', 'up to 0.5 KB', 'limit 1 KiB', 'no larger than 1 kB'])(
  'a limit beside a plain input is kept and quoted: %s',
  async (limit) => {
    show(`<p><label>Copyright form <input type="file"></label> <small>PDF, ${limit}</small></p>`);
    const result = await attachOn(ELSEWHERE, { file: pdf(NAME, 'x'.repeat(2000)) });
    expect(result).toEqual({ kind: 'not-attached', why: 'too-large', said: limit });
    expect(held()).toEqual([[]]);
  },
);

it('a page that was redrawn since it was looked at: without that field, and with it', async () => {
  show('');
  expect(await attachOn(ELSEWHERE, { label: 'Copyright form' })).toEqual({
    kind: 'not-attached',
    why: 'field-gone',
    said: '',
  });
  show('<label>Licence <input type="file"></label><label>Copyright form <input type="file"></label>');
  expect(await attachOn(ELSEWHERE, { label: 'Copyright form' })).toEqual({ kind: 'attached' });
  expect(held()).toEqual([[], [NAME]]);
});

it('another paper’s page gets nothing, however often, with a field or without', async () => {
  show('<label>Copyright form <input type="file"></label>');
  const paper = (): PagePaper => ({ kind: 'other', title: 'Another' });
  for (const agreed of [null, AGREED, { ...AGREED, unnamed: true }]) {
    expect(await attachOn(ELSEWHERE, { paper, agreed })).toEqual({
      kind: 'not-attached',
      why: 'other-paper',
      said: 'Another',
    });
  }
  expect(held()).toEqual([[]]);
  show('');
  expect(await attachOn(ELSEWHERE, { paper, label: 'Copyright form' })).toMatchObject({ why: 'other-paper' });
});

it('a page that goes on to another paper while its button makes the field gets nothing', async () => {
  cmt();
  let looks = 0;
  const paper = (): PagePaper => (++looks > 1 ? { kind: 'other', title: 'Another' } : { kind: 'same' });
  expect(await attachOn(CMT, { paper })).toMatchObject({ why: 'other-paper' });
  expect(held()).toEqual([[]]);
});

it('a page that names no paper is asked about; one that is unclear gets nothing', async () => {
  show('<label>Copyright form <input type="file"></label>');
  const paper = (): PagePaper => ({ kind: 'none' });
  expect(await attachOn(ELSEWHERE, { paper })).toEqual(asks({ unnamed: true }));
  expect(held()).toEqual([[]]);
  expect(
    await attachOn(ELSEWHERE, { paper: () => ({ kind: 'unclear' }), agreed: { ...AGREED, unnamed: true } }),
  ).toEqual({
    kind: 'not-attached',
    why: 'unclear-paper',
    said: '',
  });
  expect(await attachOn(ELSEWHERE, { paper, agreed: { ...AGREED, unnamed: true } })).toEqual({ kind: 'attached' });
});
