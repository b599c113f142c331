import type { Answer, Site } from './drivers/browser';
import { ACTNN, journalPage } from './pages';
import { emptyPartOfPage, type SavedPage, savedPage } from './saved-pages';

/** What every page here notes of what happens to it. No form is sent, no window to choose a file opens. */
const WATCH = `globalThis.seen = { files: [], choosers: 0, submits: 0 };
  addEventListener('submit', (event) => { seen.submits++; event.preventDefault(); });
  addEventListener('click', (event) => {
    if (!event.target.matches('input[type="file"]')) return;
    if (!event.defaultPrevented) seen.choosers++;
    event.preventDefault();
  });
  addEventListener('change', ({ target }) => { if (target.files?.[0]) seen.files.push(target.files[0].name); });`;

/**
 * HotCRP's buttons, as versions 3.0b3 to the development head of 2026 have them: each makes a field and presses it; in a
 * field for several files every time a new one, which shows once a file is chosen.
 */
const HOTCRP_SCRIPT = `${WATCH}
  const fieldFor = (holder, name) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.name = name + ':file';
    input.accept = holder.dataset.documentAccept ?? '';
    holder.prepend(input);
    return input;
  };
  addEventListener('click', ({ target }) => {
    if (target.matches('.js-replace-document')) {
      const holder = target.closest('.has-document');
      (holder.querySelector('input[type="file"]') ?? fieldFor(holder, holder.dataset.documentName)).click();
    }
    if (target.matches('.js-add-attachment')) {
      const holder = document.createElement('div');
      holder.className = 'has-document document-new-instance';
      document.getElementById(target.dataset.editableAttachments).append(holder);
      fieldFor(holder, 'opt4:' + holder.parentElement.children.length).click();
    }
  });`;

/** How OpenReview's field deals with a file: how long it takes, in milliseconds, and the error that it ends with. */
interface Upload {
  readonly takes: number;
  readonly error?: string;
}

/**
 * OpenReview's field: the listener is at the root, as React has it. The file is sent as soon as it is chosen, with a
 * progress bar; then its name and where it lies are shown, or the page says at its top why not, empties the field, and
 * shows the new name beside the old address.
 */
const openreviewScript = ({ takes, error = '' }: Upload) => `${WATCH}
  document.getElementById('__next').addEventListener('change', ({ target }) => {
    const file = target.files?.[0];
    if (!file) return;
    globalThis.taken = file;
    const place = target.parentElement;
    place.insertAdjacentHTML('beforeend', '<div class="progress"><div role="progressbar" style="height: 4px; background: green"></div></div>');
    setTimeout(() => {
      const error = ${JSON.stringify(error)};
      place.querySelector('.progress').remove();
      const line = place.querySelector('span.stored') ?? Object.assign(document.createElement('span'), { className: 'stored' });
      const lies = error ? /\\(.*\\)$/.exec(line.textContent)?.[0] : '(/attachment/0a1b2c.pdf)';
      if (error) {
        target.value = '';
        document.body.insertAdjacentHTML('afterbegin', '<div class="alert alert-danger" role="alert"><button type="button">×</button> <span></span></div>');
        document.querySelector('.alert span').textContent = error;
      }
      if (lies) line.textContent = file.name + ' ' + lies;
      place.append(line);
    }, ${takes});
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

const ICML = { 'STOC-ish 2026': 'ICML 2026' };
const hotcrp = savedPage('hotcrp/edit-form', ICML);
/** The edit form of another paper of the same conference. */
function asPaper(pid: string, changes: Readonly<Record<string, string>>): SavedPage {
  const number = { '/paper/12': `/paper/${pid}`, '"paperid":12': `"paperid":${pid}`, '#12': `#${pid}` };
  const { address, answer } = savedPage('hotcrp/edit-form', { ...ICML, ...number, ...changes });
  return { address: address.replace('/paper/12', `/paper/${pid}`), answer };
}

const COPYRIGHT_FIELD = '<fieldset name="opt3:field" class="s-sf">';
/** A field for one file, stored already or not, and one for several, before the copyright form's. */
const MORE_FIELDS = `<fieldset class="s-sf"><legend><h3 class="s-sf-title"><span class="field-title">Publication agreement</span></h3></legend><div class="papev has-document" data-document-name="opt1"><div class="document-file"><a href="/doc/x.pdf">last-year.pdf</a></div><div class="document-replacer"><button type="button" class="ui js-replace-document">Replace</button></div></div></fieldset>
<fieldset class="s-sf"><legend><h3 class="s-sf-title"><span class="field-title">Signed forms</span></h3></legend><div class="papev has-editable-attachments" data-document-prefix="opt4" id="opt4:attachments"></div><div><button type="button" class="ui js-add-attachment" data-editable-attachments="opt4:attachments">Add attachment</button></div></fieldset>`;
const manyFields = asPaper('21', {
  [COPYRIGHT_FIELD]: MORE_FIELDS + COPYRIGHT_FIELD,
});
const otherPaper = asPaper('13', {
  'Compilers in $O(n \\log n)$: Fast &amp; &lt;Correct&gt;': 'Interpreters, Slow and Wrong',
});
const STORED_FIELD = '<button type="button">Choose Publication Agreement</button>';

/** The camera-ready form of another paper by other authors, so that its form gets another name. */
const cameraReady = (id: string, upload: Upload, stored = ''): readonly [address: string, page: Answer] => {
  const { address, answer } = savedPage('openreview/camera-ready', {
    aCtNN2bItq: id,
    [STORED_FIELD]: `${STORED_FIELD}${stored && `<span class="stored">${stored}</span>`}`,
  });
  return [address.replace('aCtNN2bItq', id), withScript(answer, openreviewScript(upload))];
};
const ready = cameraReady('aCtNN2bItq', { takes: 300 });
const LIMIT = 'File is too large. File size limit is 0.01 mb';
const refusing = cameraReady('rEfUsEs021', { takes: 300, error: LIMIT }, 'chen21Permission.pdf (/attachment/old.pdf)');
const slow = cameraReady('sLoWsLoW21', { takes: 5000 });

const pages: Readonly<Record<string, Answer>> = {
  [hotcrp.address]: hotcrp.answer,
  [manyFields.address]: manyFields.answer,
  [otherPaper.address]: otherPaper.answer,
  [ready[0]]: ready[1],
  [refusing[0]]: refusing[1],
  [slow[0]]: slow[1],
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
  manyFields: manyFields.address,
  otherPaper,
  openreview: ready[0],
  refusing: refusing[0],
  slow: slow[0],
  plain: 'https://journal.example/1/upload',
  secondPlain: 'https://journal.example/2/upload',
  forPaperOnly: 'https://journal.example/3/upload',
  withoutField: 'https://journal.example/4',
};
