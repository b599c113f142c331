// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { attach } from '../../../src/portals/attach/attach';
import { findAttachFields } from '../../../src/portals/attach/find';

const form = () => new File(['%PDF-1.7'], 'chen21Permission.pdf', { type: 'application/pdf' });
const HOTCRP = new URL('https://stoc26.hotcrp.com/paper/12/edit');
const OPENREVIEW = new URL('https://openreview.net/forum?id=aCtNN2bItq');
const CMT = new URL('https://cmt3.research.microsoft.com/AISTATS2024/CameraReadySubmission/Create/642');
const ELSEWHERE = new URL('https://journal.example.org/submit');

const submitted = vi.fn((event: Event) => event.preventDefault());

beforeEach(() => {
  submitted.mockClear();
  document.addEventListener('submit', submitted);
});
afterEach(() => document.removeEventListener('submit', submitted));

function show(html: string): void {
  document.body.innerHTML = html;
}

async function attachTo(url: URL, file = form()) {
  const [field] = findAttachFields(document, url);
  if (!field) throw new Error('no field found');
  const result = await attach(field, file);
  return { field, result, input: document.querySelector<HTMLInputElement>('input[type="file"]') };
}

/** HotCRP's control as version 3.0b3 to the head of 2026 make it: the button makes the field and presses it. */
function hotcrp({ accept = 'application/pdf', limit = 15_728_640 } = {}): { changes: string[]; choosers: number } {
  const seen = { changes: [] as string[], choosers: 0 };
  show(`<form id="f-paper" data-upload-limit="${limit}"><fieldset class="s-sf"><legend><h3><span class="field-title">
    Copyright form <span class="n">(PDF, max 15MB)</span></span></h3></legend>
    <div class="papev has-document" data-document-name="opt3"><div class="document-replacer">
    <button type="button" class="ui js-replace-document">Upload</button></div></div></fieldset>
    <fieldset class="s-sf"><legend><h3><span class="field-title">Final version</span></h3></legend>
    <div class="papev has-document" data-document-name="final"><button type="button" class="ui js-replace-document">Upload</button></div>
    </fieldset><button type="submit">Save</button></form>`);
  document.querySelector('.js-replace-document')?.addEventListener('click', () => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', name: 'opt3:file', accept });
    input.addEventListener('change', () => seen.changes.push(input.files?.[0]?.name ?? ''));
    input.addEventListener('click', (event) => {
      if (!event.defaultPrevented) seen.choosers++;
    });
    document.querySelector('.has-document')?.prepend(input);
    input.click();
  });
  return seen;
}

it('HotCRP: the lazy control is pressed, no chooser opens, the script hears of the file, nothing is submitted', async () => {
  const seen = hotcrp();
  const { field, result, input } = await attachTo(HOTCRP);
  expect(field).toMatchObject({ label: 'Copyright form', kind: 'hotcrp', uploadsAtOnce: false });
  expect(result).toEqual({ kind: 'attached' });
  expect(input?.files?.[0]?.name).toBe('chen21Permission.pdf');
  expect(seen).toEqual({ changes: ['chen21Permission.pdf'], choosers: 0 });
  expect(submitted).not.toHaveBeenCalled();
});

it('HotCRP: pressing again puts the new file into the same field', async () => {
  const seen = hotcrp();
  await attachTo(HOTCRP);
  await attachTo(HOTCRP, new File(['%PDF'], 'second.pdf'));
  expect(document.querySelectorAll('input[type="file"]')).toHaveLength(1);
  expect(seen.changes).toEqual(['chen21Permission.pdf', 'second.pdf']);
});

it('HotCRP: a field for other files, and a file over the limit, are left alone', async () => {
  hotcrp({ accept: '.zip' });
  expect((await attachTo(HOTCRP)).result).toEqual({ kind: 'not-attached', why: 'file-type' });
  const seen = hotcrp({ limit: 4 });
  expect((await attachTo(HOTCRP)).result).toEqual({ kind: 'not-attached', why: 'too-large' });
  expect(seen.changes).toEqual([]);
});

it('a button that makes no field', async () => {
  show(
    `<div class="s-sf"><h3 class="field-title">Consent</h3><div class="has-document"><button type="button" class="js-replace-document">Upload</button></div></div>`,
  );
  expect((await attachTo(HOTCRP)).result).toEqual({ kind: 'not-attached', why: 'no-field' });
});

/** OpenReview's widget: a listener at the root as React has it; the upload starts with the choice. */
function openreview(answer: 'received' | 'refused' | 'never'): void {
  show(`<div id="__next"><main><div class="note"><h2>Edit Camera Ready Revision</h2>
    <div class="F1"><div><h5>PDF<span>*</span></h5><div><div><input type="file" aria-label="pdf" accept=".pdf"><button type="button">Choose PDF</button></div></div></div></div>
    <div class="F2"><div><h5>Publication Agreement<span>*</span></h5><div><div><input id="agreement" type="file" aria-label="publication_agreement" accept=".pdf"><button type="button">Choose Publication Agreement</button></div></div></div></div>
    <div class="F3"><h5>License</h5><select aria-label="license"><option>CC BY 4.0</option></select></div>
    <button type="button">Submit</button></div></main></div>`);
  document.getElementById('__next')?.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    const name = input.files?.[0]?.name ?? '';
    if (answer === 'refused') setTimeout(() => (input.value = ''), 60);
    if (answer !== 'received') return;
    setTimeout(() => {
      const span = document.createElement('span');
      span.textContent = `${name} (/attachment/0a1b2c)`;
      input.parentElement?.append(span);
    }, 120);
  });
}

it('OpenReview: only the agreement’s field is offered, the author is to be asked first, success is waited for', async () => {
  openreview('received');
  expect(findAttachFields(document, OPENREVIEW).map(({ label }) => label)).toEqual(['Publication Agreement']);
  const { field, result } = await attachTo(OPENREVIEW);
  expect(field).toMatchObject({ kind: 'openreview', uploadsAtOnce: true });
  expect(result).toEqual({ kind: 'attached' });
});

it('OpenReview: a field that is emptied again refused the file', async () => {
  openreview('refused');
  document.querySelectorAll('input')[1]?.setAttribute('value', '');
  expect((await attachTo(OPENREVIEW)).result).toEqual({ kind: 'not-attached', why: 'refused' });
});

it('OpenReview: an upload that takes long is said to be under way', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  openreview('never');
  const attaching = attachTo(OPENREVIEW);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await attaching).result).toEqual({ kind: 'uploading' });
  vi.useRealTimers();
});

it('OpenReview: in a reply that is the form itself the field is called "pdf"', () => {
  show(
    `<main><div class="note"><h4>New Copyright Form</h4><div><div><h5>PDF</h5><div><input type="file" aria-label="pdf"></div></div></div></div></main>`,
  );
  expect(findAttachFields(document, OPENREVIEW).map(({ label }) => label)).toEqual(['New Copyright Form']);
});

it('CMT: the field comes with its button, the list of files shows the upload', async () => {
  show(`<div class="container"><h1>Create Camera Ready Submission</h1><form id="submissionForm"><h3>Files</h3><div id="fileDropBox">Drop files here</div>
    <button class="btn" id="choose">Upload from Computer</button><ul data-bind="foreach: files"></ul><button type="submit">Submit</button></form></div>`);
  document.getElementById('choose')?.addEventListener('click', () => {
    setTimeout(() => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', id: 'submissionFormFile' });
      input.addEventListener('change', () => {
        const item = document.createElement('li');
        item.textContent = `${input.files?.[0]?.name} (24 KB)`;
        document.querySelector('ul')?.append(item);
      });
      document.getElementById('fileDropBox')?.append(input);
    }, 80);
  });
  const { field, result } = await attachTo(CMT, new File(['%PDF'], '642-Permission.pdf'));
  expect(field).toMatchObject({ label: 'Files', kind: 'cmt', uploadsAtOnce: true });
  expect(result).toEqual({ kind: 'attached' });
  expect(submitted).toHaveBeenCalledTimes(0);
});

it('CMT: the first submission of a paper asks for no form', () => {
  show('<form><h3>Files</h3><div id="fileDropBox"></div><button>Upload from Computer</button></form>');
  const create = new URL('https://cmt3.research.microsoft.com/AISTATS2024/Submission/Create');
  expect(findAttachFields(document, create)).toEqual([]);
});

it('a plain input is found by whatever labels it, and others are not', () => {
  show(`<form><label for="a">Copyright form (PDF) *</label><input id="a" type="file">
    <table><tr><td>Signed licence agreement:</td><td><input type="file" name="upload123456"></td></tr>
    <tr><td>Paper:</td><td><input type="file" name="upload123457"></td></tr></table>
    <div><span id="lb">Permission to publish</span></div><p><input type="file" aria-labelledby="lb"></p>
    <fieldset><legend>Consent of the authors</legend><p>PDF only</p><input type="file" name="f"></fieldset>
    <input type="file" name="copyright_form"><input type="file" name="photo"><input type="file" disabled aria-label="Agreement">
    <label><input type="checkbox" name="license_agreement"> I agree to the licence</label></form>`);
  expect(findAttachFields(document, ELSEWHERE).map(({ label }) => label)).toEqual([
    'Copyright form',
    'Signed licence agreement',
    'Permission to publish',
    'Consent of the authors',
    'copyright form',
  ]);
});

it('a plain input holds the file, and the form is not submitted', async () => {
  show('<form><label>Copyright form <input type="file" accept=".pdf,.zip"></label><button>Send</button></form>');
  const { result, input } = await attachTo(ELSEWHERE);
  expect(result).toEqual({ kind: 'attached' });
  expect(input?.files?.[0]?.name).toBe('chen21Permission.pdf');
  expect(submitted).not.toHaveBeenCalled();
});

it('a page that was redrawn since it was looked at', async () => {
  show('<label>Copyright form <input type="file"></label>');
  const [field] = findAttachFields(document, ELSEWHERE);
  show('');
  expect(field && (await attach(field, form()))).toEqual({ kind: 'not-attached', why: 'field-gone' });
});

it('a thousand file fields without a label offer nothing', () => {
  show('<div><input type="file"></div>'.repeat(1000));
  expect(findAttachFields(document, ELSEWHERE)).toEqual([]);
}, 60_000);
