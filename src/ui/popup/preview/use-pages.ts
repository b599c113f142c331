import { useEffect, useRef, useState } from 'preact/hooks';
import type { PdfMaker } from '../../../pdf';
import type { Draft } from '../../../signing/draft';
import { formSoFar } from '../../../signing/sign';
import { Drawer } from './drawer';

/** How long the author must have rested after a change before the pages are drawn anew, in milliseconds. */
const SETTLED = 150;
const NONE: readonly ImageBitmap[] = [];

/**
 * The pages of a draft as its file would be, `width` pixels wide, anew after each change, and none before they are
 * drawn the first time. A draft that no file can be made of (a letter without a font) leaves those before it. Both
 * making and drawing are done in workers; `width` 0 asks for nothing.
 */
export function usePages(draft: Draft, maker: () => Promise<PdfMaker>, width: number): readonly ImageBitmap[] {
  const [pages, setPages] = useState(NONE);
  const drawer = useRef<Drawer | null>(null);
  const drawn = useRef(false);
  const key = JSON.stringify([formSoFar(draft), draft.ideographs, width]);

  useEffect(() => {
    if (width === 0) return;
    let stale = false;
    const draw = async () => {
      const made = await (await maker()).make(formSoFar(draft), { record: false, ideographs: draft.ideographs });
      if (stale || made.kind !== 'pdf') return;
      drawer.current ??= new Drawer();
      const next = await drawer.current.draw(made.bytes, width);
      if (stale || next.length === 0) return;
      drawn.current = true;
      setPages(next);
    };
    // What keeps the file from being made is said where the author signs.
    const timer = setTimeout(() => void draw().catch(() => {}), drawn.current ? SETTLED : 0);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [key, maker]);
  useEffect(
    () => () => {
      for (const page of pages) page.close();
    },
    [pages],
  );
  useEffect(() => () => drawer.current?.close(), []);
  return pages;
}
