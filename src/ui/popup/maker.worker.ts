import { withoutCopying } from '../../agreements';
import { browserResources, openPdfMaker, type PdfMaker } from '../../pdf';
import type { PdfReader } from '../../pdf/read';
import { errorWords } from '../error-words';
import type { MakerAnswer, MakerTask, Numbered } from './maker-messages';

let pdfiumUrl = '';

/** Reads files that are filled in; loaded with the first of them. */
async function reader(): Promise<PdfReader> {
  const [{ PdfReader }, { pdfiumAt }] = await Promise.all([import('../../pdf/read'), import('../pdfium-at')]);
  return new PdfReader(() => pdfiumAt(pdfiumUrl));
}

// Loading and making a PDF take a moment; here they never hold up a letter that the author types or a stroke.
const opening = openPdfMaker(browserResources(new URL('/', location.href)), reader);

addEventListener('message', ({ data: { id, body } }: MessageEvent<Numbered<MakerTask>>) => {
  const failed = (error: unknown): MakerAnswer => ({
    kind: 'failed',
    why: errorWords(error),
  });
  void opening
    .then((maker) => answer(maker, body))
    .catch(failed)
    .then((answered) => postMessage({ id, body: answered } satisfies Numbered<MakerAnswer>));
});

async function answer(maker: PdfMaker, task: MakerTask): Promise<MakerAnswer> {
  switch (task.kind) {
    case 'load':
      pdfiumUrl = task.pdfiumUrl;
      return { kind: 'loaded' };
    case 'missing-characters':
      return { kind: 'missing-characters', characters: await maker.missingCharacters(task.text) };
    case 'make': {
      // A message holds a copy of the agreement; the maker knows its own, whose text is set once.
      const form = { ...task.form, agreement: withoutCopying(task.form.agreement) };
      return { kind: 'made', made: await maker.make(form, task.options) };
    }
  }
}
