// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Consequences } from '../../src/portals/attach/field';
import type { SignedFor } from '../../src/portals/attach/same-paper';

type Listener = (message: unknown, sender: unknown, answer: (result: unknown) => void) => boolean;
const listeners: Listener[] = [];

/** What the page's script answers to a task of the popup's, as the browser brings it there and back. */
function perform(task: object): Promise<unknown> {
  return new Promise((resolve) => {
    for (const listener of listeners) listener(structuredClone(task), {}, resolve);
  });
}

const { happyDOM } = window as unknown as {
  happyDOM: { setURL(url: string): void; settings: { handleDisabledFileLoadingAsSuccess: boolean } };
};
// The page's own scripts and styles are not loaded, which is no fault.
happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;

/** Shows a page at an address, as client navigation does: the script stays. */
function show(address: string, html: string): void {
  happyDOM.setURL(address);
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.head.innerHTML = page.head.innerHTML;
  document.body.innerHTML = page.body.innerHTML;
}

const saved = (name: string) => readFileSync(join(import.meta.dirname, `../fixtures/pages/${name}.html`), 'utf8');

/** HotCRP's edit form of a paper, with its script's work on its button for the copyright form. */
function editForm(pid: string, title = 'Compilers'): void {
  const html = saved('hotcrp/edit-form')
    .replaceAll('#12', `#${pid}`)
    .replace('"paperid":12', `"paperid":${pid}`)
    .replaceAll('Compilers in $O(n \\log n)$: Fast &amp; &lt;Correct&gt;', title);
  show(`https://stoc26.hotcrp.com/paper/${pid}/edit`, html);
  document.querySelector('.js-replace-document')?.addEventListener('click', ({ target }) => {
    const holder = (target as Element).closest('.has-document');
    if (!holder?.querySelector('input'))
      holder?.insertAdjacentHTML('afterbegin', '<input type="file" name="opt3:file">');
  });
}

const HOTCRP_12: SignedFor = {
  kind: 'paper',
  paper: {
    portal: 'hotcrp',
    key: 'hotcrp:stoc26.hotcrp.com/12',
    title: 'Compilers',
    number: '12',
    url: 'https://stoc26.hotcrp.com/paper/12',
  },
};
const task = (turns: { signed?: SignedFor; label?: string; agreed?: Consequences | null } = {}) => ({
  type: 'attach',
  signed: HOTCRP_12,
  label: 'Copyright form',
  name: 'hopper26Permission.pdf',
  base64: btoa('%PDF-1.7'),
  agreed: null,
  ...turns,
});
const files = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')].flatMap((input) =>
    [...(input.files ?? [])].map(({ name }) => name),
  );

beforeEach(async () => {
  if (listeners.length > 0) return;
  vi.stubGlobal('chrome', {
    runtime: { onMessage: { addListener: (listener: Listener) => listeners.push(listener) } },
  });
  await import('../../src/extension/on-demand');
});

it('the signed paper’s page gets the form, in the very field that was named', async () => {
  editForm('12');
  expect(await perform({ type: 'find-fields' })).toEqual({ type: 'fields', labels: ['Copyright form'] });
  expect(await perform(task())).toEqual({ type: 'attached', result: { kind: 'attached' } });
  expect(files()).toEqual(['hopper26Permission.pdf']);
});

it('a page that went on to another paper gets nothing, at each press, and says which paper it shows', async () => {
  editForm('12');
  await perform({ type: 'find-fields' });
  editForm('13', 'Interpreters');
  const result = { kind: 'not-attached', why: 'other-paper', said: 'Interpreters (#13)' };
  for (const agreed of [null, { sent: true, replaced: [], unnamed: true }]) {
    expect(await perform(task({ agreed }))).toEqual({ type: 'attached', result });
    // The popup looks for the fields again after every press.
    expect(await perform({ type: 'find-fields' })).toEqual({ type: 'fields', labels: ['Copyright form'] });
  }
  expect(files()).toEqual([]);
  editForm('12');
  expect(await perform(task())).toMatchObject({ result: { kind: 'attached' } });
});

it('the paper is known by its identity, not by its address: another address of the same paper is its page', async () => {
  editForm('12');
  await perform({ type: 'find-fields' });
  happyDOM.setURL('https://stoc26.hotcrp.com/u/1/paper/12/edit?m=edit#copyright');
  document.head.insertAdjacentHTML('beforeend', '<meta name="unrelated">');
  const script = [...document.scripts].find(({ textContent }) => textContent?.includes('siteinfo'));
  if (script) script.textContent = script.textContent?.replace('"..\\/..\\/"', '"..\\/..\\/..\\/..\\/"') ?? '';
  expect(await perform(task())).toMatchObject({ result: { kind: 'attached' } });
});

it('OpenReview between two papers: the address is the next one’s, the head and body are not yet', async () => {
  const signed: SignedFor = {
    kind: 'paper',
    paper: {
      portal: 'openreview',
      key: 'openreview:aCtNN2bItq',
      title: 'ActNN',
      number: null,
      url: 'https://openreview.net/forum?id=aCtNN2bItq',
    },
  };
  show('https://openreview.net/forum?id=aCtNN2bItq', saved('openreview/camera-ready'));
  const toOpenReview = { signed, label: 'Publication Agreement', agreed: { sent: true, replaced: [], unnamed: false } };
  expect(await perform(task({ ...toOpenReview, agreed: null }))).toMatchObject({ result: { kind: 'asks' } });
  happyDOM.setURL('https://openreview.net/forum?id=nExTpApEr1');
  expect(await perform(task(toOpenReview))).toMatchObject({ result: { why: 'unclear-paper' } });
  expect(files()).toEqual([]);
}, 20_000);

it('an upload that takes long is said to be running, and then its end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  show('https://openreview.net/forum?id=aCtNN2bItq', saved('openreview/camera-ready'));
  const signed: SignedFor = {
    kind: 'paper',
    paper: { portal: 'openreview', key: 'openreview:aCtNN2bItq', title: '', number: null, url: '' },
  };
  const input = document.querySelector('input[type="file"]');
  input?.addEventListener('change', () => {
    input.insertAdjacentHTML('afterend', '<div class="progress"></div>');
    setTimeout(() => {
      document.querySelector('.progress')?.remove();
      input.insertAdjacentHTML('afterend', '<span>hopper26Permission.pdf (/attachment/0a1b.pdf)</span>');
    }, 30_000);
  });
  const answers: unknown[] = [];
  const ask = (message: object) => void perform(message).then((answer) => answers.push(answer));
  ask(task({ signed, label: 'Publication Agreement', agreed: { sent: true, replaced: [], unnamed: false } }));
  await vi.advanceTimersByTimeAsync(3500);
  expect(answers).toEqual([{ type: 'attached', result: { kind: 'uploading' } }]);
  ask({ type: 'attach-end' });
  await vi.advanceTimersByTimeAsync(21_000);
  expect(answers[1]).toEqual({ type: 'attached', result: { kind: 'uploading' } });
  ask({ type: 'attach-end' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answers[2]).toEqual({ type: 'attached', result: { kind: 'attached' } });
  vi.useRealTimers();
});
