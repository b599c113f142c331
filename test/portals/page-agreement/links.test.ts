import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { findAgreements } from '../../../src/portals/page-agreement';
import { fileNameIn } from '../../../src/portals/page-agreement/links';

const PAGE = 'https://portal.example/icml26/paper/12';

/** What is found on a page with this body. */
function foundIn(body: string, address = PAGE) {
  const window = new Window({ url: address });
  window.document.write(`<!doctype html><html><head><title>Paper</title></head><body>${body}</body></html>`);
  return findAgreements(window.document as unknown as Document, new URL(address));
}
const link = (href: string, text: string) => `<p><a href="${href}">${text}</a></p>`;
const namesIn = (body: string) =>
  foundIn(body).found.map((each) => (each.kind === 'text' ? each.kind : `${each.kind}: ${each.name}`));

describe('a link to the publisher’s form is offered, whatever a venue calls it', () => {
  it.each([
    ['/forms/agreement.pdf', 'Publication agreement', 'agreement.pdf'],
    ['/pmlr-license-agreement.pdf', 'here', 'pmlr-license-agreement.pdf'],
    ['/doc/chen21Permission.pdf', 'chen21Permission.pdf', 'chen21Permission.pdf'],
    ['/ConsentForm', 'Consent Form', 'Consent Form'],
    ['/icml2006/permission_to_publish.pdf', 'Permission to Publish form', 'permission_to_publish.pdf'],
    ['/f/12', 'PMLR copyright form', 'PMLR copyright form'],
    ['/f/12', 'Licence to publish', 'Licence to publish'],
    ['/f/12', 'Copyright Transfer Agreement (CTA)', 'Copyright Transfer Agreement (CTA)'],
    ['/f/12', 'License Agreement', 'License Agreement'],
    ['/attachment?id=x&amp;name=publication_agreement', 'Publication Agreement', 'Publication Agreement'],
    ['/getfile?name=642-Permission.pdf', 'Download', '642-Permission.pdf'],
    ['/f/%E2%80%AEfdp.agreement%20form.pdf', 'PDF', 'fdp.agreement form.pdf'],
    ['/copyright.pdf', 'Copyright', 'copyright.pdf'],
    ['/f/12', 'Publication agreement (CC BY 4.0)', 'Publication agreement (CC BY 4.0)'],
  ])('%s, "%s"', (href, text, name) => {
    expect(namesIn(link(href, text))).toEqual([`file: ${name}`]);
  });

  it('named by the words before it, by a label beside it, by a picture', () => {
    expect(namesIn('<p>Sign the PMLR Publication Agreement, to be had <a href="/files/7">here</a>.</p>')).toEqual([
      'file: Sign the PMLR Publication Agreement, to be had',
    ]);
    const field = '<div><strong>Publication Agreement:</strong> <span><a href="/attachment?id=1"> pdf</a></span></div>';
    expect(namesIn(field)).toEqual(['file: Publication Agreement']);
    expect(namesIn('<dl><dt>Copyright form</dt><dd><a href="/doc/9">PDF</a></dd></dl>')).toEqual([
      'file: Copyright form',
    ]);
    expect(namesIn(link('/f/1', '<img src="/x.png" alt="Publication agreement">'))).toEqual([
      'file: Publication agreement',
    ]);
  });

  it('embedded in the page', () => {
    expect(namesIn('<embed src="/agreement-form.pdf">')).toEqual(['file: agreement-form.pdf']);
    expect(namesIn('<object data="/x.pdf" aria-label="Publication agreement"></object>')).toEqual(['file: x.pdf']);
    expect(namesIn('<iframe src="/y.pdf" title="Copyright form"></iframe>')).toEqual(['file: y.pdf']);
  });
});

describe('what only sounds like one is not offered', () => {
  it.each([
    ['https://creativecommons.org/licenses/by/4.0/', 'Creative Commons Attribution 4.0 licence'],
    ['/license.pdf', 'CC BY 4.0'],
    ['/terms', 'Terms of Use'],
    ['/legal/user-agreement.pdf', 'User agreement'],
    ['/privacy.pdf', 'Privacy and cookie consent'],
    ['/LICENSE', 'MIT License'],
    ['/permissions', 'Permissions'],
    ['/copyright', 'Copyright 2026'],
    ['/reviewer-agreement.pdf', 'Reviewer agreement'],
    ['/pdf?id=x', 'PDF'],
    ['/paper.pdf', 'Camera-ready paper'],
    ['#agreement', 'Publication agreement'],
    ['', 'Publication agreement'],
    ['mailto:chair@portal.example', 'Publication agreement'],
    ["javascript:fetch('/x')", 'Publication agreement'],
    ['data:application/pdf;base64,JVBERi0=', 'Publication agreement'],
    ['blob:https://portal.example/1', 'Publication agreement'],
    ['https://user:secret@portal.example/agreement.pdf', 'Publication agreement'],
    ['https://[', 'Publication agreement'],
  ])('%s, "%s"', (href, text) => {
    expect(namesIn(link(href, text))).toEqual([]);
  });
});

it('an address is taken without its part of the page, and the page itself is no other', () => {
  const address = (href: string, page?: string) => foundIn(link(href, 'Copyright form'), page).found[0];
  expect(address('/form.pdf#page=2')).toMatchObject({ address: 'https://portal.example/form.pdf' });
  expect(address('/form.pdf#page=2', 'https://portal.example/form.pdf#page=1')).toBeUndefined();
  expect(address('http://other.example/form.pdf')).toMatchObject({ address: 'http://other.example/form.pdf' });
  expect(address('https://portal.example/form.pdf', 'http://portal.example/')).toMatchObject({
    kind: 'elsewhere',
    address: 'https://portal.example/form.pdf',
  });
  expect(address('http://portal.example/form.pdf', 'http://portal.example/')).toMatchObject({
    kind: 'file',
    address: 'http://portal.example/form.pdf',
  });
  expect(address('ftp://portal.example/form.pdf')).toBeUndefined();
});

it.each([
  ['https://portal.example/f/form.pdf', 'form.pdf'],
  ['https://portal.example/f/form.PDF', 'form.PDF'],
  ['https://portal.example/f/form.doc', 'form.doc'],
  ['https://portal.example/f/form.docx?x=1', 'form.docx'],
  ['https://portal.example/f/form.htm', 'form.htm'],
  ['https://portal.example/get?a=1&name=form.html', 'form.html'],
  ['https://portal.example/f/form.pdf.exe', ''],
  ['https://portal.example/f/.pdf', ''],
  ['https://portal.example/f/12', ''],
  ['https://portal.example/get?name=a%2Fform.pdf', ''],
  ['https://portal.example/f/%E0%A4%A.pdf', '%E0%A4%A.pdf'],
])('the file behind %s is called "%s"', (address, name) => expect(fileNameIn(new URL(address))).toBe(name));

it('a label that says what it is outdoes the words before it; of one that says nothing they tell', () => {
  const at = (words: string, text: string) =>
    namesIn(`<p>${words} <a href="/files/7" title="PDF">${text}</a></p>`)[0] ?? 'none';
  expect(at('The publication agreement: *', 'here')).toBe('file: The publication agreement');
  expect(at('The publication agreement and', 'the poster')).toBe('none');
  expect(at(`The publication agreement ${'and more words '.repeat(8)}`, 'here')).toBe('none');
});

describe('a link to another origin is named, never asked', () => {
  it.each([
    ['https://proceedings.mlr.press/pmlr-license-agreement.pdf', 'proceedings.mlr.press'],
    ['//files.portal.example/agreement-form.pdf', 'files.portal.example'],
    ['https://portal.example:8443/agreement-form.pdf', 'portal.example:8443'],
    ['https://portal.example.evil.example/agreement-form.pdf', 'portal.example.evil.example'],
    ['https://portаl.example/agreement-form.pdf', 'xn--portl-7ve.example'],
  ])('%s', (href, host) => {
    const [only, ...others] = foundIn(link(href, 'Publication agreement')).found;
    expect(only).toMatchObject({ kind: 'elsewhere', host });
    expect(others).toEqual([]);
  });

  it('also where the page’s base is another origin', () => {
    const body = `<base href="https://evil.example/">${link('agreement-form.pdf', 'Form')}`;
    expect(foundIn(body).found).toMatchObject([{ kind: 'elsewhere', host: 'evil.example' }]);
  });

  it('an old link without encryption to the page’s own site is asked with it', () => {
    expect(foundIn(link('http://portal.example/agreement-form.pdf', 'Form')).found).toEqual([
      { kind: 'file', name: 'agreement-form.pdf', address: 'https://portal.example/agreement-form.pdf' },
    ]);
  });
});

it('the page’s own files come first, then those that are called a form; each once, and no more than five', () => {
  const elsewhere = link('https://proceedings.mlr.press/pmlr-license-agreement.pdf', 'Publication agreement');
  const many = Array.from({ length: 6 }, (_, i) => link(`/f/${i}`, `Copyright form ${i}`)).join('');
  const { found, more } = foundIn(`${elsewhere}${link('/permission.pdf', 'x')}${many}${many}`);
  expect(found.map(({ kind }) => kind)).toEqual(Array(5).fill('file'));
  expect(found[0]).toMatchObject({ name: 'permission.pdf' });
  expect(more).toBe(3);
});

it('marks that turn a label around, and labels without end, are cut', () => {
  const [turned] = foundIn(link('/f/1', '\u202emrof thgirypoc\u202c Copyright form')).found;
  expect(turned).toMatchObject({ name: 'mrof thgirypoc Copyright form' });
  const [long] = foundIn(link(`/${'a'.repeat(3000)}-agreement-form.pdf`, 'x')).found;
  expect(long).toMatchObject({ name: expect.stringMatching(/^….{79}$/) });
  expect(foundIn(link('/f/2', `Copyright form ${'x'.repeat(5000)}`)).found).toEqual([]);
});

it('a tab that shows a PDF is that file', () => {
  const window = new Window({ url: 'https://portal.example/doc/form.pdf' });
  const document = new Proxy(window.document as unknown as Document, {
    get: (target, name) => (name === 'contentType' ? 'application/pdf' : Reflect.get(target, name)),
  });
  expect(findAgreements(document, new URL('https://portal.example/doc/form.pdf'))).toEqual({
    found: [{ kind: 'file', name: 'form.pdf', address: 'https://portal.example/doc/form.pdf' }],
    more: 0,
  });
});
