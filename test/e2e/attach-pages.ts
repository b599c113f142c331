import type { Answer, Site } from './drivers/browser';
import { ACTNN, journalPage } from './pages';
import { emptyPartOfPage, savedPage } from './saved-pages';

/** What every page here notes of what happens to it. No form is sent, no window to choose a file opens. */
const WATCH = `globalThis.seen = { files: [], choosers: 0, submits: 0 };
  addEventListener('submit', (event) => { seen.submits++; event.preventDefault(); });
  addEventListener('click', (event) => {
    if (!event.target.matches('input[type="file"]')) return;
    if (!event.defaultPrevented) seen.choosers++;
    event.preventDefault();
  });
  addEventListener('change', ({ target }) => { if (target.files?.[0]) seen.files.push(target.files[0].name); });`;

/** HotCRP's button, as versions 3.0b3 to the development head of 2026 have it: makes the field and presses it. */
const HOTCRP_SCRIPT = `${WATCH}
  addEventListener('click', ({ target }) => {
    if (!target.matches('.js-replace-document')) return;
    const holder = target.closest('.has-document');
    const input = document.createElement('input');
    input.type = 'file';
    input.name = holder.dataset.documentName + ':file';
    input.accept = holder.dataset.documentAccept;
    holder.prepend(input);
    input.click();
  });`;

/**
 * OpenReview's field: the listener is at the root, as React has it; it takes the file out of the field, sends it, and
 * then shows the file's name and where it lies, or, if it is refused, why.
 */
const openreviewScript = (taken: boolean) => `${WATCH}
  document.getElementById('__next').addEventListener('change', ({ target }) => {
    const file = target.files?.[0];
    if (!file) return;
    globalThis.taken = file;
    setTimeout(() => { target.value = ''; });
    const line = document.createElement('p');
    setTimeout(() => {
      line.textContent = ${taken ? "file.name + ' (/attachment/0a1b2c.pdf)'" : "'The file is too large'"};
      target.parentElement.append(line);
    }, 300);
  });`;

const withScript = ({ body }: Answer, script: string): Answer => ({
  body: body.replace('</body>', () => `<script>${script}</script></body>`),
});

function journalWith(fields: string): Answer {
  const { body } = journalPage(ACTNN);
  const form = `<form action="/submit" method="post" enctype="multipart/form-data">${fields}<button>Send</button></form>`;
  return withScript({ body: body.replace('</body>', () => `${form}</body>`) }, WATCH);
}

const PAPER = '<p><label for="paper">Camera-ready paper</label> <input type="file" id="paper" accept=".pdf"></p>';
const COPYRIGHT =
  '<p><label for="copyright">Copyright form (PDF)</label> <input type="file" id="copyright" accept=".pdf"></p>';

const hotcrp = savedPage('hotcrp/edit-form', { 'STOC-ish 2026': 'ICML 2026' });
const cameraReady = savedPage('openreview/camera-ready');
const refusing = savedPage('openreview/camera-ready', {
  aCtNN2bItq: 'rEfUsEs021',
  'Lianmin Zheng</span>': 'Jianfei Chen</span>',
});

const pages: Readonly<Record<string, Answer>> = {
  [hotcrp.address]: hotcrp.answer,
  [cameraReady.address]: withScript(cameraReady.answer, openreviewScript(true)),
  'https://openreview.net/forum?id=rEfUsEs021': withScript(refusing.answer, openreviewScript(false)),
  'https://journal.example/1/upload': journalWith(PAPER + COPYRIGHT),
  'https://journal.example/2/upload': journalWith(COPYRIGHT),
  'https://journal.example/3/upload': journalWith(PAPER),
  'https://journal.example/4': journalPage(ACTNN),
};

const site: Site = (address) => {
  if (/\/scripts\/script\.js$/.test(address.pathname)) return { type: 'text/javascript', body: HOTCRP_SCRIPT };
  if (address.pathname.startsWith('/api/')) return { type: 'application/json', body: '{"ok":false}' };
  return pages[address.href] ?? emptyPartOfPage(address);
};

/** Pages with fields for files, by what is special about them; their scripts note in `seen` what happens to them. */
export const upload = {
  site,
  hotcrp: hotcrp.address,
  openreview: cameraReady.address,
  refusing: 'https://openreview.net/forum?id=rEfUsEs021',
  plain: 'https://journal.example/1/upload',
  secondPlain: 'https://journal.example/2/upload',
  forPaperOnly: 'https://journal.example/3/upload',
  withoutField: 'https://journal.example/4',
};
