import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import { Drawer } from '../preview/drawer';
import type { MadeForm } from './use-batch';

/** The page with the ink of each form, by its draft's key; null where it cannot be drawn. */
type SignedPages = ReadonlyMap<string, ImageBitmap | null>;

/** Pages are drawn this wide, in CSS pixels; two for each where the screen has more. */
const WIDTH = 72;
const NONE: SignedPages = new Map();

/** Draws the page with the ink of each form as its file has it, one after the other; none is there before it is drawn. */
export function useSignedPages(made: readonly MadeForm[]): SignedPages {
  const [pages, setPages] = useState(NONE);
  useEffect(() => {
    if (made.length === 0) return;
    const drawer = new Drawer();
    let stale = false;
    void (async () => {
      for (const { draft, bytes } of made) {
        const page = (await drawer.draw(bytes, Math.round(WIDTH * Math.min(2, devicePixelRatio || 1)))).at(-1);
        if (stale) return;
        setPages((now) => new Map(now).set(draft.key, page ?? null));
      }
      drawer.close();
    })();
    return () => {
      stale = true;
      drawer.close();
    };
  }, [made]);
  return pages;
}

/** A small picture of a page, undefined before it is drawn. The canvas stands there from the beginning, so that nothing moves when it is drawn. */
export function PageThumbnail({ page }: { readonly page: ImageBitmap | null | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current && page) drawOn(canvas.current, page);
  }, [page]);
  return (
    <canvas ref={canvas} class="thumbnail" role="img" aria-label={t('batchPage')} aria-busy={page === undefined} />
  );
}

function drawOn(canvas: HTMLCanvasElement, page: ImageBitmap): void {
  canvas.width = page.width;
  canvas.height = page.height;
  canvas.getContext('2d')?.drawImage(page, 0, 0);
}
