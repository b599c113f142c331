import { readFileSync } from 'node:fs';
import { editionHtml, LETTER } from '../../scripts/forms/edition';
import { pmlr } from '../../src/agreements/pmlr';
import type { Answer, Site } from './drivers/browser';
import { ACTNN, journalPage } from './pages';

const HOST = 'https://portal.example';
const [SIGNER = ''] = ACTNN.authors;
const form = (name: string) => new Uint8Array(readFileSync(`test/fixtures/forms/${name}.pdf`));
const OFFICIAL = form('official-filled');
const FILLED = { title: ACTNN.title, party: SIGNER, signer: SIGNER, signed: SIGNER, date: 'June 10, 2021' };

/** A page of the paper with more in its body. */
const paperWith = (body: string): Answer => ({
  body: journalPage(ACTNN).body.replace('</body>', () => `${body}</body>`),
});
const links = (...each: readonly (readonly [href: string, text: string])[]): Answer =>
  paperWith(`<ul>${each.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul>`);

/** The agreement as a web page of a portal's, filled in, amid all that a portal draws around it. */
function agreementPage(change: (html: string) => string): Answer {
  const edition = editionHtml(pmlr, FILLED, LETTER).replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/g, '');
  return paperWith(`<header><a href="/">Portal</a> Signed in as Ada</header><nav><ul><li>Submissions</li><li>Help</li></ul></nav>
<main><p>Please read what follows before you sign.</p><div id="agreement">${change(edition)}</div><button>Print</button></main>
<footer>Contact, privacy</footer>`);
}

function replaced(text: string, passage: string, instead: string): string {
  if (!text.includes(passage)) throw new Error(`The form does not hold ${passage}`);
  return text.replace(passage, instead);
}

const pages: Readonly<Record<string, Answer>> = {
  '/linked': links(
    ['/files/agreement.pdf', 'Publication agreement'],
    ['/paper.pdf', 'Camera-ready paper'],
    ['https://proceedings.example/pmlr-license-agreement.pdf', 'PMLR licence agreement'],
  ),
  '/shown': agreementPage((html) => html),
  '/shown-changed': agreementPage((html) =>
    replaced(
      replaced(html, 'You retain', 'You waive'),
      '<p>I HAVE READ',
      '<p>8. The author pays for colour.</p><p>I HAVE READ',
    ),
  ),
  '/field': paperWith(
    `<label>Agreement <textarea rows="8">${readFileSync('test/fixtures/forms/texts/000.txt', 'utf8')}</textarea></label>`,
  ),
  '/hostile': links(
    ['/sends-on', 'Publication agreement (sends on)'],
    ['/web-page.pdf', 'Publication agreement (web page)'],
    ['/huge.pdf', 'Publication agreement (huge)'],
    ['/secret.pdf', 'Publication agreement (secret)'],
    ['/form.docx', 'Publication agreement (Word)'],
  ),
  '/turned': links(
    ['/f/1', '&#x202e;tnemeerga noitacilbuP Publication agreement'],
    ['javascript:alert(1)', 'Copyright form'],
  ),
  '/none': links(['/paper.pdf', 'Camera-ready paper'], ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0']),
};

/** The portal's answers; `asked` notes what is asked of every host. */
export function agreementSite(asked: string[]): Site {
  return ({ href, origin, pathname }) => {
    asked.push(href);
    if (origin !== HOST) return { body: '<!doctype html><title>The form of another site</title>' };
    switch (pathname) {
      case '/files/agreement.pdf':
        return { type: 'application/pdf', body: OFFICIAL };
      case '/sends-on':
        return { status: 302, location: 'https://elsewhere.example/agreement.pdf', body: '' };
      case '/web-page.pdf':
        return { type: 'application/pdf', body: '<!doctype html><title>Sign in</title>' };
      case '/huge.pdf':
        return { type: 'application/pdf', body: new Uint8Array(10_000_001).fill(0x25) };
      case '/secret.pdf':
        return { status: 403, type: 'application/pdf', body: OFFICIAL };
      case '/form.docx':
        return { type: 'application/octet-stream', body: 'PK\u0003\u0004' };
      default:
        return pages[pathname];
    }
  };
}

/** Pages by what they show or link. */
export const AGREEMENTS = {
  linked: `${HOST}/linked`,
  shown: `${HOST}/shown`,
  shownChanged: `${HOST}/shown-changed`,
  field: `${HOST}/field`,
  hostile: `${HOST}/hostile`,
  turned: `${HOST}/turned`,
  none: `${HOST}/none`,
  file: `${HOST}/files/agreement.pdf`,
} as const;
