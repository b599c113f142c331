// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { findAttachFields } from '../../../src/portals/attach/find';
import { aboutForm } from '../../../src/portals/attach/label';

const HOTCRP = new URL('https://stoc26.hotcrp.com/paper/12/edit');
const OPENREVIEW = new URL('https://openreview.net/forum?id=aCtNN2bItq');
const CMT = new URL('https://cmt3.research.microsoft.com/AISTATS2024/Submission/Create');
const ELSEWHERE = new URL('https://journal.example.org/submit');

function labelsOn(url: URL, html: string): string[] {
  document.body.innerHTML = html;
  return findAttachFields(document, url).map(({ label }) => label);
}

/** A field of OpenReview's editor (1.15). */
const field = (title: string, name: string) =>
  `<div class="field"><div><h5>${title}<span>*</span></h5><div><div><input type="file" aria-label="${name}" accept=".pdf"><button type="button">Choose ${title}</button></div></div></div></div>`;
const editor = (heading: string, ...fields: string[]) =>
  `<div class="note"><h2>${heading}</h2>${fields.join('')}<h2>Edit History</h2><button type="button">Submit</button></div>`;

/** HotCRP's fields as the development head of 2026 has them. */
const oneFile = (label: string, name: string) =>
  `<fieldset class="pf s-sf"><legend><h3><span class="field-title">${label}</span></h3></legend><div class="papev has-document" data-document-name="${name}"><div class="document-replacer"><button type="button" class="ui js-replace-document">Upload</button></div></div></fieldset>`;
const severalFiles = (label: string, name: string, id = `${name}:attachments`) =>
  `<fieldset class="pf s-sf"><legend><h3><span class="field-title">${label}</span></h3></legend><div class="papev has-editable-attachments" data-document-prefix="${name}" id="${id}"><div class="has-document" data-document-name="${name}:1"><div class="document-file"><a href="/doc/x.pdf">x.pdf</a></div></div></div><div><button type="button" class="ui js-add-attachment" data-editable-attachments="${id}">Add attachment</button></div></fieldset>`;

it.each([
  'Publication agreement',
  'Copyright Form',
  'Signed forms',
  'Licence to publish',
  'License agreement (PDF)',
  'Consent',
  'Permission form',
  'Copyright transfer',
  'Author form',
  'Authors’ forms',
  'Publication form',
  'PMLR form',
  'Publishing contract',
  'Transfer of rights',
  'Rights form',
  'Release form',
  'CTA',
  'Signed PDF',
  'Signature page',
  'Forms',
  'Legal forms',
  'Scanned form',
  'Contract',
])('"%s" is a label of a field for the form', (label) => {
  expect(aboutForm(label)).toBeGreaterThan(0);
});

it.each([
  'Camera-ready paper',
  'Final version',
  'PDF',
  'Supplementary material',
  'Source files',
  'Video',
  'Ethics form',
  'Registration form',
  'Formatted paper',
  'Response to reviewers',
  'Author photo',
  'Slides',
  'Author information',
  'Designed figures',
])('"%s" is none', (label) => {
  expect(aboutForm(label)).toBe(0);
});

it('fields that surely are for the form stand before those that may be for something else', () => {
  const html = oneFile('Video release', 'opt1') + oneFile('Signed forms', 'opt2') + oneFile('Copyright form', 'opt3');
  expect(labelsOn(HOTCRP, `<form>${html}</form>`)).toEqual(['Copyright form', 'Video release', 'Signed forms']);
});

it('HotCRP: a field for several files is offered as it stands, once, and what it holds is no field of its own', () => {
  const html =
    oneFile('Copyright form <span class="n">(PDF, max 15MB)</span>', 'opt3') + severalFiles('Signed forms', 'opt4');
  expect(labelsOn(HOTCRP, `<form>${html}</form>`)).toEqual(['Copyright form', 'Signed forms']);
  expect(findAttachFields(document, HOTCRP).map(({ several }) => several)).toEqual([false, true]);
});

it('HotCRP 3.0b3: the button stands beside the field, under another id', () => {
  const html = `<div class="pf"><div class="pfehead"><label class="field-title">Signed forms</label></div><div class="papev has-editable-attachments" data-document-prefix="opt4" id="opt4_attachments"></div><button type="button" class="ui js-add-attachment" data-editable-attachments="opt4_attachments">Add attachment</button></div>
    <div class="pf"><div class="pfehead">Licence forms</div><div class="papev has-editable-attachments" data-document-prefix="opt5"></div><button type="button" class="ui js-add-attachment">Add attachment</button></div>`;
  expect(labelsOn(HOTCRP, `<form>${html}</form>`)).toEqual(['Licence forms', 'Signed forms']);
});

it('HotCRP: the paper’s own fields are never offered, whatever they are called', () => {
  const html = oneFile('Final version and license', 'final') + oneFile('Submission with consent', 'submission');
  expect(labelsOn(HOTCRP, `<form>${html}</form>`)).toEqual([]);
  const opened = html.replaceAll('<button', '<input type="file"><button');
  expect(labelsOn(HOTCRP, `<form>${opened}</form>`)).toEqual([]);
});

it('OpenReview: the paper’s own field is not offered beside another, whatever the heading says', () => {
  const html = editor(
    'Edit Camera Ready and License Agreement',
    field('PDF', 'pdf'),
    field('Copyright Form', 'copyright_form'),
  );
  expect(labelsOn(OPENREVIEW, html)).toEqual(['Copyright Form']);
  // A page without the outer form, the heading and the fields side by side.
  expect(
    labelsOn(
      OPENREVIEW,
      '<div class="forum-note"><div><h2>Edit Camera Ready and License Agreement</h2><div><div><h5>PDF*</h5><div><input type="file" aria-label="pdf"></div></div></div></div></div>',
    ),
  ).toEqual([]);
});

it.each(['Edit Copyright Form', 'Edit Camera Ready and License Agreement', 'License Agreement Revision'])(
  'OpenReview: the field "pdf" is not offered under the heading "%s"',
  (heading) => {
    expect(labelsOn(OPENREVIEW, editor(heading, field('PDF', 'pdf')))).toEqual([]);
  },
);

it.each(['New Copyright Form', 'Copyright Form', 'New PMLR Agreement', 'New Camera Ready Consent', 'New Signed Forms'])(
  'OpenReview: in the reply "%s", which is the form itself, it is',
  (heading) => {
    expect(labelsOn(OPENREVIEW, editor(heading, field('PDF', 'pdf')))).toEqual([heading]);
  },
);

it.each([
  ['another file', field('Supplementary Material', 'supplementary_material')],
  ['the paper’s title', '<div><div><h5>Title*</h5><input type="text"></div></div>'],
  ['the paper’s abstract', '<div><div><h5>Abstract</h5><textarea></textarea></div></div>'],
])('OpenReview: a form with %s is the paper’s own', (_what, other) => {
  expect(labelsOn(OPENREVIEW, editor('New License Agreement', other, field('PDF', 'pdf')))).toEqual([]);
});

it('OpenReview: a paper’s title, and a heading of another form, are no headings of this one', () => {
  const title = '<h2 class="citation_title">On Consent and License Agreements</h2>';
  expect(labelsOn(OPENREVIEW, title + editor('Edit Camera Ready Revision', field('PDF', 'pdf')))).toEqual([]);
  const other = editor('New Copyright Form', '<div><h5>Comment</h5><textarea></textarea></div>');
  expect(labelsOn(OPENREVIEW, other + editor('Camera Ready', field('PDF', 'pdf')))).toEqual([]);
});

it('OpenReview: a field without a title does not take that of the field before', () => {
  const html = editor(
    'Edit',
    field('Publication Agreement', 'publication_agreement'),
    '<div><input type="file" aria-label="video"></div>',
  );
  expect(labelsOn(OPENREVIEW, html)).toEqual(['Publication Agreement']);
});

it('two forms on one page: fields of one name are told apart', () => {
  const form = (heading: string) => editor(heading, field('Copyright Form', 'copyright_form'));
  expect(labelsOn(OPENREVIEW, form('Edit Camera Ready Revision') + form('New Rebuttal'))).toEqual([
    'Copyright Form (Edit Camera Ready Revision)',
    'Copyright Form (New Rebuttal)',
  ]);
  expect(labelsOn(ELSEWHERE, '<label>Consent <input type="file"></label>'.repeat(3))).toEqual([
    'Consent',
    'Consent 2',
    'Consent 3',
  ]);
});

it('CMT: the first submission of a paper asks for no form; a page that speaks of one does', () => {
  const html = '<form><h3>Files</h3><div id="fileDropBox"></div><button>Upload from Computer</button></form>';
  expect(labelsOn(CMT, html)).toEqual([]);
  expect(labelsOn(CMT, html.replace('<h3>', '<p>Upload the signed copyright form, too.</p><h3>'))).toEqual(['Files']);
});

it('a plain input is found by whatever labels it, and others are not', () => {
  const html = `<form><label for="a">Copyright form (PDF) *</label><input id="a" type="file">
    <table><tr><td>Signed licence agreement:</td><td><input type="file" name="upload123456"></td></tr>
    <tr><td>Paper:</td><td><input type="file" name="upload123457"></td></tr></table>
    <div><span id="lb">Permission to publish</span></div><p><input type="file" aria-labelledby="lb"></p>
    <fieldset><legend>Consent of the authors</legend><p>PDF only</p><input type="file" name="f"></fieldset>
    <input type="file" name="copyright_form"><input type="file" name="photo"><input type="file" disabled aria-label="Agreement">
    <fieldset disabled><input type="file" aria-label="Agreement"></fieldset><input type="file" webkitdirectory aria-label="Agreement">
    <label><input type="checkbox" name="license_agreement"> I agree to the licence</label></form>`;
  expect(labelsOn(ELSEWHERE, html)).toEqual([
    'Copyright form',
    'Signed licence agreement',
    'Permission to publish',
    'Consent of the authors',
    'copyright form',
  ]);
});

it('a plain input for the paper is not called by the label of the input before it', () => {
  const html = `<form><p>Copyright form: <input type="file"></p><p>Camera-ready paper: <input type="file" id="paper"></p>
    <fieldset><legend>Paper and copyright form</legend><label>Paper <input type="file"></label></fieldset></form>`;
  expect(labelsOn(ELSEWHERE, html)).toEqual(['Copyright form']);
});

it('a thousand file fields without a label offer nothing', () => {
  expect(labelsOn(ELSEWHERE, '<div><input type="file"></div>'.repeat(1000))).toEqual([]);
}, 60_000);
