// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { AttachField } from '../../../src/portals/attach/field';
import { findAttachFields } from '../../../src/portals/attach/find';
import { replacedBy } from '../../../src/portals/attach/held';
import { formLabel, labelText } from '../../../src/portals/attach/label';
import { limitOf } from '../../../src/portals/attach/limit';
import { saidSince, shownOf } from '../../../src/portals/attach/reaction';

const MB = 1024 ** 2;

/** The first file input of a page. */
function inputIn(html: string): HTMLInputElement {
  document.body.innerHTML = html;
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no input');
  return input;
}

const fieldAt = (at: HTMLElement, kind: AttachField['kind'], several = false): AttachField => ({
  ...{ label: 'Form', kind, several, sentFrom: 0, at },
});

describe('the largest file that a field takes', () => {
  it.each([
    ['PDF, max 15MB', 15 * MB, 'max 15MB'],
    ['Maximum file size: 500 KB', 500 * 1024, 'Maximum file size: 500 KB'],
    ['Files up to 1.5 MB only', 1.5 * MB, 'up to 1.5 MB'],
    ['At most 1,5 MiB, please', 1.5 * MB, 'At most 1,5 MiB'],
    ['The limit is 2 gbytes', 2 * 1024 * MB, 'limit is 2 gbytes'],
    ['Limit: 2 GB', 2 * 1024 * MB, 'Limit: 2 GB'],
    ['no larger than 100 kB', 100 * 1024, 'no larger than 100 kB'],
    ['under 3 mb', 3 * MB, 'under 3 mb'],
    ['at most 10 pages', Number.POSITIVE_INFINITY, ''],
    ['The paper has 15 MB', Number.POSITIVE_INFINITY, ''],
    [`${'word '.repeat(400)}max 15MB`, Number.POSITIVE_INFINITY, ''],
  ])('is what the words beside it say: %s', (words, bytes, said) => {
    expect(limitOf(inputIn(`<div><p>${words}</p><input type="file"></div>`))).toEqual({ bytes, said });
  });

  it('is what HotCRP’s attributes say, in the page’s words where it has some', () => {
    const at = (attributes: string, words = '') =>
      limitOf(inputIn(`<div ${attributes}>${words}<input type="file"></div>`));
    expect(at(`data-document-max-size="${3 * MB}"`)).toEqual({ bytes: 3 * MB, said: '3 MB' });
    expect(at('data-upload-limit="1600000"')).toEqual({ bytes: 1_600_000, said: '1.5 MB' });
    expect(at(`data-upload-limit="${9 * MB}" data-document-max-size="${3 * MB}"`, 'max 3MB')).toEqual({
      bytes: 3 * MB,
      said: 'max 3MB',
    });
    expect(at('data-upload-limit="none"')).toEqual({ bytes: Number.POSITIVE_INFINITY, said: '' });
  });

  it('is not another field’s', () => {
    const html = '<form><div><input type="file"> max 1MB</div><div><input type="file" id="b"></div></form>';
    inputIn(html);
    const second = document.getElementById('b');
    expect(second && limitOf(second)).toEqual({ bytes: Number.POSITIVE_INFINITY, said: '' });
  });
});

describe('a label', () => {
  it.each([
    ['Copyright form (PDF, max 1 MB) *', 'Copyright form'],
    ['Copyright form: *', 'Copyright form'],
    ['Copyright form(PDF)', 'Copyright form'],
    ['Copyright (PDF) form：', 'Copyright form'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(201), ''],
  ])('is read without its notes: %s', (text, label) => {
    document.body.innerHTML = `<p>${text}</p>`;
    expect(labelText(document.querySelector('p'))).toBe(label);
  });

  it.each([
    ['of its own', '<label for="f">Signed licence</label><input type="file" id="f">', 'Signed licence'],
    ['around it', '<label>Consent <input type="file"></label>', 'Consent'],
    [
      'of two that it refers to',
      '<p id="a">Step 3</p><p id="b">Copyright form</p><input type="file" aria-labelledby="a  b">',
      'Copyright form',
    ],
    ['as a hint', '<input type="file" title="Publication agreement">', 'Publication agreement'],
    ['before its paragraph', '<p>Consent form</p><p><input type="file"></p>', 'Consent form'],
    ['in its paragraph', '<p>Consent form: <input type="file"></p>', 'Consent form'],
    ['in its name', '<input type="file" name="copyright-transfer_form">', 'copyright transfer form'],
    ['in its name, beside what says nothing', '<p>File: <input type="file" name="license"></p>', 'license'],
    ['none: another’s before it', '<p>Consent form <input type="text"></p><p><input type="file"></p>', null],
    ['none: of two in one paragraph', '<p>Consent form: <input type="text"><input type="file"></p>', null],
    [
      'none: called otherwise',
      '<fieldset><legend>Consent</legend><label>Paper <input type="file"></label></fieldset>',
      null,
    ],
  ])('is found %s', (_, html, label) => {
    const input = inputIn(`<form><div>${html}</div></form>`);
    expect(formLabel(document, input)?.label ?? null).toBe(label);
  });
});

describe('the fields of a page', () => {
  const labelsOn = (address: string, html: string) => {
    document.body.innerHTML = html;
    return findAttachFields(document, new URL(address)).map(({ label }) => label);
  };
  const OPENREVIEW = 'https://openreview.net/forum?id=x';

  it('of OpenReview are called by their names where no title stands before them', () => {
    expect(labelsOn(OPENREVIEW, '<div><input type="file" aria-label="copyright_transfer_form"></div>')).toEqual([
      'copyright transfer form',
    ]);
    expect(
      labelsOn(OPENREVIEW, '<div><h5>Upload*</h5><input type="file" aria-label="license_agreement"></div>'),
    ).toEqual(['Upload']);
    expect(
      labelsOn(OPENREVIEW, '<div><h5>Camera Ready</h5><input type="file" aria-label="camera_ready"></div>'),
    ).toEqual([]);
    expect(labelsOn(OPENREVIEW, '<div><h2>New Consent</h2><input type="file"></div>')).toEqual([]);
  });

  it('of a site that is only called like a portal are plain ones', () => {
    const label = '<label>Consent <input type="file"></label>';
    expect(labelsOn('https://openreview.net.example.org/forum', label)).toEqual(['Consent']);
    expect(labelsOn('https://api.openreview.net/forum', label)).toEqual([]);
    expect(labelsOn('https://notopenreview.net/forum', label)).toEqual(['Consent']);
  });

  it('of HotCRP for several files have each its own button', () => {
    const several = (label: string, id: string) =>
      `<fieldset class="s-sf"><legend>${label}</legend><div class="has-editable-attachments" id="${id}"></div><div><button class="js-add-attachment" data-editable-attachments="${id}">Add</button></div></fieldset>`;
    document.body.innerHTML = `<form>${several('Slides', 'opt3')}${several('Licence forms', 'opt4')}${several('Consent forms', 'opt5')}</form>`;
    const fields = findAttachFields(document, new URL('https://stoc26.hotcrp.com/paper/1/edit'));
    expect(fields.map(({ label, at }) => [label, at.getAttribute('data-editable-attachments')])).toEqual([
      ['Licence forms', 'opt4'],
      ['Consent forms', 'opt5'],
    ]);
  });

  it('that are told apart by nothing else have numbers', () => {
    const field = '<label>Consent <input type="file"></label>';
    expect(labelsOn('https://a.example.org/', `<h2>Consent</h2>${field}${field}`)).toEqual(['Consent', 'Consent 2']);
    const headed = `<section><h3>One</h3>${field}</section><section><h3>Two</h3>${field}</section>`;
    expect(labelsOn('https://a.example.org/', headed)).toEqual(['Consent (One)', 'Consent (Two)']);
  });
});

describe('what a field would lose', () => {
  it.each([
    [
      'a link beside "current"',
      '<p>Current file: <a href="/f/1">old form.pdf</a> <input type="file"></p>',
      ['old form.pdf'],
    ],
    [
      'a link that shows no name',
      '<p>Already uploaded: <a href="/files/old.pdf?x=1">view</a> <input type="file"></p>',
      ['old.pdf'],
    ],
    ['a template to be filled in', '<p>Fill in <a href="/template.pdf">template.pdf</a> <input type="file"></p>', []],
    ['a link to a page', '<p>Replace (<a href="/help">help</a>) <input type="file"></p>', []],
    [
      'two fields in one paragraph',
      '<p>Current: <a href="/a.pdf">a.pdf</a> <input type="file"> <input type="file"></p>',
      [],
    ],
  ])('by %s', (_, html, names) => {
    expect(replacedBy(fieldAt(inputIn(html), 'plain'), 'new.pdf')).toEqual(names);
  });

  it.each([
    ['under its own name', '<span>form.pdf (/attachment/abc.pdf)</span>', ['form.pdf']],
    ['under the field’s name', '<div><span>copyright form (/attachment/abc.pdf)</span></div>', ['abc.pdf']],
    ['in words that name no file', '<span>Choose a file (PDF)</span>', []],
  ])('in OpenReview %s', (_, line, names) => {
    expect(replacedBy(fieldAt(inputIn(`<div>${line}<input type="file"></div>`), 'openreview'), 'new.pdf')).toEqual(
      names,
    );
  });

  it('in CMT is a file of the same name only', () => {
    const at = inputIn('<form><ul data-bind="foreach: files"><li>a.pdf</li></ul><input type="file" multiple></form>');
    expect(replacedBy(fieldAt(at, 'cmt', true), 'a.pdf')).toEqual(['a.pdf']);
    expect(replacedBy(fieldAt(at, 'cmt', true), 'b.pdf')).toEqual([]);
  });
});

describe('what shows that a file has arrived, or is under way', () => {
  const shown = (kind: AttachField['kind'], html: string) => {
    const at = inputIn(html);
    const { arrivals, progress } = shownOf(fieldAt(at, kind), at, 'a.pdf');
    return [arrivals.size, progress.size];
  };
  const LIST = '<ul data-bind="foreach: files"><li>a.pdf</li><li>b.pdf</li></ul>';
  const BAR = '<div class="progress"></div>';
  it.each<[AttachField['kind'], string, number, number]>([
    ['plain', '<form><p>Choose</p><input type="file"></form>', 0, 0],
    ['plain', '<form><p>a.pdf</p><div><b>a.pdf</b></div><input type="file"></form><p>a.pdf</p>', 1, 0],
    ['plain', `<form><div><input type="file">${BAR}</div></form>`, 0, 1],
    ['plain', `<form><div><input type="file"></div>${BAR}</form>`, 0, 0],
    ['plain', '<form><div><input type="file"><progress style="display: none"></progress></div></form>', 0, 0],
    ['cmt', `<form>${LIST}<input type="file"></form>`, 1, 0],
    ['cmt', `<form><p>a.pdf</p><div><input type="file"></div>${BAR}</form>`, 0, 1],
    ['openreview', '<div><span>form (/attachment/x.pdf)</span><span>a.pdf</span><input type="file"></div>', 1, 0],
    [
      'hotcrp',
      '<div class="has-document"><input type="hidden" class="document-upload-helper"><input type="file"><p>a.pdf</p></div>',
      1,
      0,
    ],
    ['hotcrp', `<div class="s-sf">${BAR}<div class="has-document"><input type="file">${BAR}</div></div>`, 0, 1],
  ])('on %s: %s', (kind, html, arrivals, progress) => {
    expect(shown(kind, html)).toEqual([arrivals, progress]);
  });
});

describe('what a page says of a file since it was put there', () => {
  const NAME = 'error-form.pdf';
  const said = (html: string, before = '<p>Choose a PDF.</p>', rest = '') => {
    const at = inputIn(
      `<form><div id="field"><input type="file"><div id="words">${before}</div></div></form><div id="rest"></div>`,
    );
    const field = fieldAt(at, 'plain');
    const shown = shownOf(field, at, NAME);
    for (const [id, words] of [
      ['words', html],
      ['rest', rest],
    ] as const) {
      const element = document.getElementById(id);
      element?.insertAdjacentHTML('beforeend', words);
    }
    return saidSince(shown, shownOf(field, at, NAME), NAME);
  };
  const LONG = 'Something is wrong. '.repeat(16);

  it.each([
    ['nothing new', '', '', ''],
    ['words of an error', '<p>The file exceeds 10 MB.</p>', 'The file exceeds 10 MB.', 'The file exceeds 10 MB.'],
    [
      'words in an error’s element',
      '<p class="text-danger">Only two pages, please.</p>',
      'Only two pages, please.',
      'Only two pages, please.',
    ],
    ['in one within it', '<div class="upload-error"><b>Two pages</b></div>', 'Two pages', 'Two pages'],
    ['other words', '<p>Thank you.</p>', '', 'Thank you.'],
    ['the file’s own name', `<p>${NAME}</p>`, '', ''],
    ['the file’s own name with an error', `<p>${NAME} is invalid</p>`, `${NAME} is invalid`, ''],
    ['a button', '<button>Try again</button>', '', ''],
    ['what is hidden', '<p style="display: none">Upload failed</p>', '', ''],
    ['no words', '<p class="error">12 %</p>', '', ''],
    ['a text that is too long to be quoted', `<p>${LONG}</p>`, '', ''],
    [
      'a form that has an error somewhere',
      '<div class="has-error"><label>Name <input type="text"></label></div>',
      '',
      'Name',
    ],
  ])('%s', (_, html, error, words) => expect(said(html)).toEqual({ error, words }));

  it('an error anywhere on the page counts, other words only beside the field', () => {
    expect(said('', undefined, '<div role="alert"><p>Upload failed</p></div>').error).toBe('Upload failed');
    expect(said('', undefined, '<p>Upload failed</p>')).toEqual({ error: '', words: '' });
    expect(said('', '<p>Upload failed</p>')).toEqual({ error: '', words: '' });
    expect(said('<p>Upload failed</p>', '<p>Upload failed</p>').error).toBe('Upload failed');
  });
});
