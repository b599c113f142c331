import { countPages, drawPage, type Pdfium } from '../../../pdf/read';
import { pdfiumAt } from '../../pdfium-at';
import type { DrawerSetup, DrawingTask, DrawnPages } from './drawing-messages';

// PDFium draws here what the form's own maker made, so that what is shown is the file and no likeness of it.
let loading: Promise<Pdfium> | null = null;

addEventListener('message', ({ data: message }: MessageEvent<DrawerSetup | DrawingTask>) => {
  if (message.kind === 'setup') {
    loading = pdfiumAt(message.pdfiumUrl);
    loading.catch(() => {});
    return;
  }
  void draw(message)
    .catch((error): readonly ImageBitmap[] => {
      console.error(error);
      return [];
    })
    .then((pages) => postMessage({ id: message.id, pages } satisfies DrawnPages, { transfer: [...pages] }));
});

async function draw({ bytes, width }: DrawingTask): Promise<readonly ImageBitmap[]> {
  const pdfium = await loading;
  const count = pdfium ? countPages(pdfium, bytes) : 0;
  if (!pdfium || typeof count === 'string') return [];
  const pages: ImageBitmap[] = [];
  for (let number = 1; number <= count; number++) {
    const page = await drawPage(pdfium, bytes, number, width, 0);
    if (page) pages.push(page);
  }
  return pages;
}
