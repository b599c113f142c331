// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offeredAgreements } from '../../src/agreements';
import { broughtForms, removeBroughtForms } from '../../src/extension/brought-forms';
import { download } from '../../src/extension/files';
import { takeHandedOver } from '../../src/extension/handed-over';
import { findAgreements, readAgreement } from '../../src/extension/on-page';
import type { FoundAgreement } from '../../src/portals/page-agreement/found';
import type { ReadingAnswer, ReadingTask } from '../../src/ui/check/reading-messages';
import type { BlankReading } from '../../src/ui/forms/adding';
import { FormsPage } from '../../src/ui/forms/forms-page';
import browser from '../extension/fake-browser';
import { PAGE, WORKSHOP_FORM } from './blank-form';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.mock('../../src/extension/reader?iife', () => ({ default: 'reader.js' }));
vi.mock('../../src/extension/files', () => ({ download: vi.fn(), ownFile: (path: string) => path }));
vi.mock('../../src/extension/on-page', () => ({ findAgreements: vi.fn(), readAgreement: vi.fn() }));
vi.mock('../../src/ui/check/reader', () => ({
  Reader: class {
    start() {}
    stop() {}
    async ask(task: ReadingTask): Promise<ReadingAnswer> {
      return task.kind === 'read-blank' ? { kind: 'blank', reading } : { kind: 'drawn', picture: null };
    }
  },
}));

const FORM: BlankReading = {
  kind: 'form',
  form: WORKSHOP_FORM,
  pages: [PAGE],
  // Of a clause.
  words: [{ page: 1, box: { left: 100, top: 400, right: 160, bottom: 412 } }],
  likeness: { kind: 'new' },
};
let reading: BlankReading = FORM;

const settled = () => act(async () => new Promise((resolve) => setTimeout(resolve, 30)));
const body = () => document.body.textContent ?? '';
/** Waits, with the page drawn anew meanwhile, until something holds. */
const waitFor = (holds: () => void) =>
  vi.waitFor(
    async () => {
      await settled();
      holds();
    },
    { timeout: 8000 },
  );
const says = (words: string) => waitFor(() => expect(body()).toContain(words));
const lists = (...names: readonly string[]) =>
  waitFor(() =>
    expect([...document.querySelectorAll('.kept-forms h3')].map(({ textContent }) => textContent)).toEqual(names),
  );
const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
const entries = () => [...document.querySelectorAll('.blanks > li')];
const boxes = () => [...document.querySelectorAll<HTMLElement>('figure .blank-box')];

function found<E extends HTMLElement = HTMLElement>(selector: string, name: string): E {
  const all = [...document.querySelectorAll<E>(selector)];
  return all.find((each) => nameOf(each) === name) ?? expect.fail(`no ${selector} “${name}” in ${all.map(nameOf)}`);
}
async function press(name: string) {
  act(() => found('button', name).click());
  await settled();
}
async function type(name: string, words: string) {
  const field = found<HTMLInputElement>('input', name);
  await fill(field, words);
}
async function fill(field: HTMLInputElement, words: string) {
  field.value = words;
  act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await settled();
}
async function nameForm(id: 'form-name' | 'form-venue', words: string) {
  const field = document.querySelector<HTMLInputElement>(`#${id}`);
  await fill(field ?? expect.fail(id), words);
}
async function choosePurpose(number: number, purpose: string) {
  const choice = found<HTMLSelectElement>('select', `What blank ${number} wants`);
  choice.value = purpose;
  act(() => void choice.dispatchEvent(new Event('change', { bubbles: true })));
  await settled();
}
async function key(element: HTMLElement, pressed: string, shiftKey = false) {
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, shiftKey, bubbles: true })));
  await settled();
}
async function add(what: BlankReading = FORM, content = '%PDF-1.7') {
  reading = what;
  await give('Blank form (PDF)', new File([content], 'blank.pdf', { type: 'application/pdf' }));
  const isForm =
    what.kind === 'form' && what.form.doubts.length === 0 && document.querySelector('.kept-forms') === null;
  await waitFor(() => expect(isForm ? boxes() : document.querySelectorAll('.answer')).not.toHaveLength(0));
}
async function give(name: string, file: File) {
  const field = found<HTMLInputElement>('input', name);
  const files = [file];
  Object.defineProperty(field, 'files', { value: files, configurable: true });
  Object.defineProperty(field, 'value', { value: '', writable: true, configurable: true });
  act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
  await settled();
}

beforeEach(async () => {
  await removeBroughtForms(false);
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => {});
  act(() => render(<FormsPage tabId={null} />, document.body));
  await settled();
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

describe('a blank form that was read', () => {
  it('shows its blanks in the list and on the page, what they want, and its own words', async () => {
    await add();
    await says("These are the form's own words; Imprimatur has not read them for you.");
    await says('I allow the workshop to publish');
    expect(entries()).toHaveLength(5);
    expect(boxes().map(nameOf)).toEqual([
      'Blank 1 · Title:',
      'Blank 2 · Workshop:',
      'Blank 3 · Name and affiliation:',
      'Blank 4 · Signature:',
      'Blank 5 · Office use',
    ]);
    const purposes = [...document.querySelectorAll<HTMLSelectElement>('.blanks select')];
    expect(purposes.map(({ selectedOptions: [chosen] }) => chosen?.text)).toEqual([
      'Title of the paper',
      'Conference or workshop',
      'Name of who signs, Affiliation',
      'Signature',
    ]);
    expect(found<HTMLInputElement>('input', "The venue's own text in blank 2").value).toBe(
      'Third Workshop on Tidy Forms',
    );
    expect(document.querySelector<HTMLInputElement>('#form-name')?.value).toBe('Permission to Publish');
  });

  it('has what may be a blank only where somebody says so', async () => {
    await add();
    const offer = document.querySelector<HTMLInputElement>('.blanks input[type=checkbox]');
    expect(offer?.checked).toBe(false);
    expect(document.querySelectorAll('.blanks select')).toHaveLength(4);
    act(() => offer?.click());
    await settled();
    expect(document.querySelectorAll('.blanks select')).toHaveLength(5);
    expect(document.querySelector<HTMLInputElement>('.blanks input[type=checkbox]')?.checked).toBe(true);
  });

  it('says of a box that its maker has ticked that it stays so, and asks for no text in it', async () => {
    const [first, ...others] = WORKSHOP_FORM.blanks;
    const blanks = first
      ? [first, { ...first, id: '1 OK', label: 'OK', asks: 'mark', given: 'On' } as const, ...others]
      : [];
    await add({ ...FORM, form: { ...WORKSHOP_FORM, blanks } });
    await says('Ticked in the file by whoever made it. It stays ticked.');
    expect([...document.querySelectorAll<HTMLInputElement>('.blanks input.given')].map(({ value }) => value)).toEqual([
      'Third Workshop on Tidy Forms',
    ]);
  });

  it('takes another name and another purpose for a blank, in the list and on the page', async () => {
    await add();
    await type('What blank 1 is called', 'Article');
    expect(boxes().map(nameOf)[0]).toBe('Blank 1 · Article');
    await choosePurpose(3, 'text authors');
    const chosen = found<HTMLSelectElement>('select', 'What blank 3 wants');
    expect(chosen.selectedOptions[0]?.text).toBe('All authors');
    // What was found can be chosen again.
    expect([...chosen.options].map(({ text }) => text)).toContain('Name of who signs, Affiliation');
  });

  it('shows the blank that is looked at in the one place also in the other', async () => {
    await add();
    act(() => found('input', 'What blank 3 is called').focus());
    await settled();
    expect(boxes()[2]?.getAttribute('aria-pressed')).toBe('true');
    act(() => boxes()[0]?.focus());
    await settled();
    expect(entries()[0]?.className).toContain('selected');
    expect(entries()[2]?.className).not.toContain('selected');
  });

  it('lets the arrow keys move a box and, with Shift, size it, on its page', async () => {
    await add();
    const [box] = boxes();
    if (!box) throw new Error('no box');
    const left = Number.parseFloat(box.style.left);
    await key(box, 'ArrowRight');
    expect(Number.parseFloat(box.style.left)).toBeCloseTo(left + (100 * 2) / 595);
    const width = Number.parseFloat(box.style.width);
    await key(box, 'ArrowRight', true);
    expect(Number.parseFloat(box.style.width)).toBeCloseTo(width + (100 * 2) / 595);
    for (let i = 0; i < 120; i++)
      act(() => void box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true })));
    expect(Number.parseFloat(box.style.top)).toBe(0);
  });

  it('removes a blank, from the list and by its box, and brings both back', async () => {
    await add();
    await press('Remove blank 2');
    expect(boxes().map(nameOf)).not.toContain('Blank 2 · Workshop:');
    await says('A blank was removed.');
    expect(document.activeElement?.textContent).toBe('Blanks');
    await key(found('button', 'Blank 3 · Signature:'), 'Delete');
    expect(entries()).toHaveLength(3);
    await press('Bring it back');
    await press('Bring it back');
    expect(boxes().map(nameOf).slice(0, 4)).toEqual([
      'Blank 1 · Title:',
      'Blank 2 · Workshop:',
      'Blank 3 · Name and affiliation:',
      'Blank 4 · Signature:',
    ]);
  });

  it('adds a blank in the middle of the page, which has the focus to be moved', async () => {
    await add();
    await press('Add a blank');
    await says('A blank was added in the middle of page 1.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Blank 6');
    await press('Remove blank 6');
    expect(entries()).toHaveLength(5);
    await press('Bring it back');
    expect(entries()).toHaveLength(6);
  });
});

describe('before a form is used', () => {
  it('says its own words for it where it takes ink only', async () => {
    await add({ ...FORM, form: { ...WORKSHOP_FORM, inkOnly: 'Signed by hand, with a pen.' } });
    await says('It wants a signature in ink, as its words say: “Signed by hand, with a pen.”');
  });

  it('wants a name that is nobody else’s, and whose it is', async () => {
    await add();
    await press('Use this form');
    await says('Give the form a name, and say whose it is.');
    expect(document.activeElement?.id).toBe('form-venue');
    for (const venue of ['PMLR', 'the P.M.L.R.', 'РMLR (Proceedings)']) {
      await nameForm('form-venue', venue);
      await press('Use this form');
      await says('PMLR is a publisher whose form Imprimatur brings along.');
    }
    await nameForm('form-venue', 'Tidy Forms');
    await press('Use this form');
    await says('Permission to Publish is kept.');
    await lists('Permission to Publish');
    await says('added by you on');
  });

  it('has to be seen to differ where it resembles one that is known', async () => {
    await add({ ...FORM, likeness: { kind: 'resembles', agreement: 'pmlr-2017', places: 2 } });
    await says('It resembles the form of PMLR and differs from it in 2 places.');
    await nameForm('form-venue', 'Tidy Forms');
    await press('Use this form');
    await says('First say that you have seen how it differs.');
    await lists();
    act(() => document.querySelector<HTMLInputElement>('.answer input')?.click());
    await settled();
    await press('Use this form');
    await lists('Permission to Publish');
  });

  it('takes no place of a publisher’s that ships', async () => {
    await add({ ...FORM, likeness: { kind: 'resembles', agreement: 'pmlr-2017', places: 2 } });
    expect(document.querySelectorAll('.answer input[type=checkbox]')).toHaveLength(1);
  });

  it('leads to its differences from that one, with the file', async () => {
    await add({ ...FORM, likeness: { kind: 'resembles', agreement: 'pmlr-2017', places: 2 } });
    await press('See the differences');
    const page = new URL(browser.tabs.opened.at(-1) ?? '');
    expect(page.pathname).toBe('/src/ui/check/index.html');
    expect(await takeHandedOver(page.search)).toEqual({ kind: 'file', name: 'blank.pdf', base64: btoa('%PDF-1.7') });
  });

  it('has at least one blank', async () => {
    await add();
    for (let i = 0; i < 4; i++) await press('Remove blank 1');
    await nameForm('form-venue', 'Tidy Forms');
    await press('Use this form');
    await says('A form needs at least one blank.');
  });

  it('has a place for a title or a name, and one for a signature or a day', async () => {
    await add();
    await nameForm('form-venue', 'Tidy Forms');
    await press('Remove blank 4');
    await press('Use this form');
    await says('None of its blanks is for a signature or a day.');
    await choosePurpose(3, 'text date');
    await choosePurpose(1, 'text series');
    await press('Use this form');
    await says('None of its blanks is for a title or a name.');
    expect(body()).not.toContain('None of its blanks is for a signature');
    await lists();
    await choosePurpose(1, 'text authors');
    await press('Use this form');
    await lists('Permission to Publish');
  });
});

describe('a file that may be no form', () => {
  const [, , , , office] = WORKSHOP_FORM.blanks;
  const doubted = (blanks: typeof WORKSHOP_FORM.blanks): BlankReading => ({
    ...FORM,
    form: { ...WORKSHOP_FORM, blanks, doubts: ['not-signed', 'names-nothing', 'grants-nothing'] },
  });

  it('is not taken unless somebody says so, who is told what was not found', async () => {
    await add(doubted([]));
    await says('blank.pdf was not added.');
    await says('None of its blanks is for a signature or a day. None of its blanks is for a title or a name.');
    await says('Its words speak of no rights to publish anything.');
    expect(document.querySelector('figure')).toBeNull();
    await add(FORM, '%PDF-1.4');
    await says('The form was read.');
    expect(body()).not.toContain('Take it all the same');
  });

  it('is looked through like any other then, gets its blanks by hand, and is used once it has those it needs', async () => {
    await add(doubted(office ? [office] : []));
    await press('Take it all the same');
    await waitFor(() => expect(boxes().map(nameOf)).toEqual(['Blank 1 · Office use']));
    expect(document.activeElement?.textContent).toBe('Blanks');
    await nameForm('form-venue', 'Tidy Forms');
    await press('Use this form');
    await says('A form needs at least one blank.');
    await press('Add a blank');
    await press('Add a blank');
    await choosePurpose(2, 'text title');
    await press('Use this form');
    await says('None of its blanks is for a signature or a day.');
    await choosePurpose(3, 'signature');
    await press('Use this form');
    await says('Permission to Publish is kept.');
    const link = document.querySelector<HTMLAnchorElement>('.answer.good a');
    expect(link?.search).toMatch(/^\?by-hand=brought-/);
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['scan', 'Its pages are pictures'],
    ['closed', 'protected against changes'],
    ['late', 'took too long'],
  ] as const)('%s: says why, and what to do', async (why, words) => {
    await add({ kind: 'refused', why });
    await says('blank.pdf was not added.');
    await says(words);
    expect(entries()).toEqual([]);
  });

  it('is one that is known word for word: nothing is added', async () => {
    await add({ kind: 'known', agreement: 'pmlr-2017' });
    await says('blank.pdf is known already, word for word: it is the form of PMLR. Nothing was added.');
    expect(entries()).toEqual([]);
  });
});

describe('the forms that are kept', () => {
  beforeEach(async () => {
    await add();
    await nameForm('form-venue', 'Tidy Forms');
    await press('Use this form');
    await lists('Permission to Publish');
  });

  it('can be retired and offered again', async () => {
    await press('Retire');
    await says('Retired: no longer offered, still checked against.');
    await press('Offer it again');
    await waitFor(() => expect(body()).not.toContain('Retired'));
  });

  it('are retired by a newer edition that takes their place, where somebody says so', async () => {
    const all = await broughtForms(false);
    const [older] = all.kind === 'forms' ? all.forms : [];
    const likeness = { kind: 'resembles', agreement: older?.id ?? '', places: 1 } as const;
    const addEdition = async (content: string, isNewer: boolean) => {
      await add({ ...FORM, likeness }, content);
      await says('It is a newer edition and takes the place of Permission to Publish, added on');
      const [seen, newer] = document.querySelectorAll<HTMLInputElement>('.answer input[type=checkbox]');
      act(() => seen?.click());
      if (isNewer) act(() => newer?.click());
      await settled();
      await nameForm('form-name', content.slice(1));
      await nameForm('form-venue', 'Tidy Forms');
      await press('Use this form');
    };
    await addEdition('%Something else', false);
    await lists('Something else', 'Permission to Publish');
    expect(body()).not.toContain('Retired');
    await addEdition('%Permission 2027', true);
    await lists('Permission 2027', 'Something else', 'Permission to Publish');
    await says('Retired: no longer offered, still checked against.');
    await says('Permission 2027, added on');
    const kept = await broughtForms(false);
    const forms = kept.kind === 'forms' ? kept.forms : [];
    expect(forms.map(({ retired, supersedes }) => [retired, supersedes])).toEqual([
      [false, older?.id],
      [false, null],
      [true, null],
    ]);
    expect(offeredAgreements().map(({ id }) => id)).not.toContain(older?.id);
  });

  it('can be looked through again: what was said stays, and so do the form’s id and its answers’ places', async () => {
    const kept = async () => {
      const all = await broughtForms(false);
      return all.kind === 'forms' && all.forms[0] ? all.forms[0] : expect.fail('none');
    };
    const before = await kept();
    reading = { ...FORM, likeness: { kind: 'resembles', agreement: 'pmlr-2017', places: 2 } };
    await press('Look through it again');
    await waitFor(() => expect(boxes()).not.toHaveLength(0));
    expect(body()).not.toContain('It resembles');
    expect(document.querySelector<HTMLInputElement>('#form-venue')?.value).toBe('Tidy Forms');
    await type('What blank 3 is called', 'Who you are');
    await press('Remove blank 1');
    await press('Use this form');
    await lists('Permission to Publish');
    const after = await kept();
    expect(after).toMatchObject({ id: before.id, at: before.at, provenance: before.provenance, retired: false });
    expect(after.agreement).toMatchObject({ id: before.id, version: before.agreement.version });
    const idsOf = ({ agreement }: typeof before) => agreement.fields.map(({ id }) => id);
    expect(idsOf(after)).toEqual(idsOf(before).filter((id) => id !== 'title'));
    await press('Look through it again');
    await waitFor(() => expect(boxes().map(nameOf)[1]).toBe('Blank 2 · Who you are'));
    await press('Leave it as it was');
    expect(await kept()).toEqual(after);
  });

  it('are known when the same file is given again', async () => {
    await add();
    await says('it is the form of Permission to Publish. Nothing was added.');
    expect(document.querySelectorAll('.kept-forms > li')).toHaveLength(1);
  });

  it('can be removed and brought back', async () => {
    await press('Remove');
    await lists();
    await says('Permission to Publish was removed.');
    await press('Bring it back');
    await lists('Permission to Publish');
  });
});

describe('a venue’s pack', () => {
  const openPack = (json: string) => give('Venue pack (JSON)', new File([json], 'tidy.json'));
  async function saved(): Promise<string> {
    vi.mocked(download).mockClear();
    await press('Save as a venue pack');
    const [bytes, name, type] = vi.mocked(download).mock.lastCall ?? [];
    expect([name, type]).toEqual(['tidy-forms-pack.json', 'application/json']);
    return new TextDecoder().decode(bytes);
  }
  async function packed(): Promise<string> {
    await add();
    await type('What blank 3 is called', 'Your name');
    await press('Remove blank 1');
    await nameForm('form-venue', 'Tidy Forms');
    const json = await saved();
    await press('Do not add it');
    return json;
  }

  it('is made of a review, and sets up the same review elsewhere', async () => {
    const json = await packed();
    expect(json).not.toContain('I allow the workshop');
    await says('It holds no word of the form');
    await openPack(json);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('The pack of Tidy Forms is open'));
    await add();
    await says('Set up as the pack of Tidy Forms says. Look it through all the same.');
    expect(boxes().map(nameOf).slice(0, 2)).toEqual(['Blank 1 · Workshop:', 'Blank 2 · Your name']);
    expect(document.querySelector<HTMLInputElement>('#form-venue')?.value).toBe('Tidy Forms');
    await press('Use this form');
    await says('Permission to Publish is kept.');
    expect(body()).not.toContain('The pack of Tidy Forms is open');
  });

  it('is of no use for another file', async () => {
    await openPack(await packed());
    await add(FORM, '%PDF-1.4 of somebody else');
    await says('This is not the file that the pack of Tidy Forms is for');
    expect(boxes().map(nameOf)[0]).toBe('Blank 1 · Title:');
    expect(document.querySelector<HTMLInputElement>('#form-venue')?.value).toBe('');
  });

  it('says how the form is handed in, and is followed nowhere by itself', async () => {
    await add();
    await nameForm('form-venue', 'Tidy Forms');
    const where = [...document.querySelectorAll<HTMLLabelElement>('.hand-in label')].find(({ textContent }) =>
      textContent?.startsWith('Where'),
    );
    const field = where?.querySelector('input') ?? expect.fail('no field');
    field.value = 'https://tidy.example/upload';
    act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
    await settled();
    const json = await saved();
    await press('Do not add it');
    await openPack(json);
    const link = document.querySelector<HTMLAnchorElement>('.answer a[href="https://tidy.example/upload"]');
    expect(link?.textContent).toBe('tidy.example');
  });

  it('may not say what only an author may', async () => {
    await add();
    await nameForm('form-venue', 'Tidy Forms');
    await type("The venue's own text in blank 2", 'Ada Byron');
    await choosePurpose(2, 'text signer');
    vi.mocked(download).mockClear();
    await press('Save as a venue pack');
    expect(download).not.toHaveBeenCalled();
    await says('No pack was saved: a venue may not fill in a name');
  });

  it("may have no blank over the form's own words", async () => {
    const json = await packed();
    const lie = JSON.parse(json);
    lie.files[0].changed[WORKSHOP_FORM.blanks[2]?.id ?? ''].box = { left: 90, top: 390, right: 300, bottom: 420 };
    await openPack(JSON.stringify(lie));
    await add();
    await says("The pack of Tidy Forms would have an answer written over the form's own words");
    expect(boxes().map(nameOf)[0]).toBe('Blank 1 · Title:');
    expect(document.querySelector<HTMLInputElement>('#form-venue')?.value).toBe('');
  });

  it("is not saved with a blank over the form's own words", async () => {
    await add();
    await nameForm('form-venue', 'Tidy Forms');
    const [box] = boxes();
    if (!box) throw new Error('no box');
    vi.mocked(download).mockClear();
    for (let i = 0; i < 98; i++)
      act(() => void box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })));
    await press('Save as a venue pack');
    expect(download).not.toHaveBeenCalled();
    await says("a box lies over the form's own words");
  });

  it.each([
    ['of a publisher that ships', (json: string) => json.replace('"Tidy Forms"', '"PMLR"'), 'names itself after'],
    ['of a later version', (json: string) => json.replace('"version": 1', '"version": 2'), 'later version'],
    ['of something else', () => '{"a": 1}', 'is no venue pack'],
    ['far too large', () => ' '.repeat(70_000), 'is no venue pack'],
  ])('%s is not opened', async (_, lie, words) => {
    await openPack(lie(await packed()));
    await says(words);
    expect(document.querySelector('#pack')).toBeNull();
  });
});

describe('a form that the paper’s page links', () => {
  const found: readonly FoundAgreement[] = [
    { kind: 'text' },
    { kind: 'file', name: 'permission.pdf', address: 'https://tidy.example/permission.pdf' },
    { kind: 'elsewhere', name: 'Other form', address: 'https://other.example/form.pdf', host: 'other.example' },
  ];
  beforeEach(async () => {
    reading = FORM;
    vi.mocked(findAgreements).mockResolvedValue({ found, more: 0 });
    vi.mocked(readAgreement).mockClear();
    act(() => render(null, document.body));
    act(() => render(<FormsPage tabId={7} />, document.body));
    await says('Forms that the open page links');
  });

  it('is taken after a click, and says who served it', async () => {
    expect(readAgreement).not.toHaveBeenCalled();
    vi.mocked(readAgreement).mockResolvedValue({ kind: 'pdf', base64: btoa('%PDF-1.7') });
    await press('Take permission.pdf');
    await waitFor(() => expect(boxes()).not.toHaveLength(0));
    await nameForm('form-venue', 'Tidy Forms');
    await press('Use this form');
    await lists('Permission to Publish');
    expect(body()).toContain('Tidy Forms · served by tidy.example on');
  });

  it('of another site is not asked for, and a refusal is said', async () => {
    expect(body()).toContain('“Other form” lies on another site, other.example, which is not asked');
    vi.mocked(readAgreement).mockResolvedValue({ kind: 'not-read', why: 'refused' });
    await press('Take permission.pdf');
    await says('The page’s site refused to hand over permission.pdf.');
    expect(boxes()).toEqual([]);
  });
});
