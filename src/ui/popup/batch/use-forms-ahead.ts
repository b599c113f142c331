import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { MadePdf, PdfMaker } from '../../../pdf';
import type { Draft } from '../../../signing/draft';
import { sign } from '../../../signing/sign';

/** How long the author must have rested after a change before the forms are made, in milliseconds. */
const SETTLED = 150;

/**
 * Makes the PDFs of drafts, and all of them ahead of the click, in memory alone, once they lack nothing (`ready`) and
 * the author rests. The same draft asked for twice is made once. `pdfOf` rejects where the maker cannot be loaded.
 */
export function useFormsAhead(drafts: readonly Draft[], ready: boolean, maker: () => Promise<PdfMaker>) {
  const made = useRef(new Map<string, Promise<MadePdf>>());
  const pdfOf = useCallback(
    (draft: Draft): Promise<MadePdf> => {
      const result = sign(draft);
      if (result.kind === 'missing') return Promise.reject(new Error(String(result.missing)));
      const { record, ideographs } = draft;
      const key = JSON.stringify([result.signed, record, ideographs]);
      const known = made.current.get(key);
      if (known) return known;
      const making = maker().then((pdf) => pdf.make(result.signed, { record, ideographs }));
      made.current.set(key, making);
      making.catch(() => made.current.delete(key));
      return making;
    },
    [maker],
  );

  // What was given changes all of them: what was made before is of no use.
  const given = ready
    ? JSON.stringify(drafts.map(({ key, title, signer, date, pen }) => [key, title, signer, date, pen]))
    : '';
  useEffect(() => {
    if (!given) return;
    let stale = false;
    const timer = setTimeout(async () => {
      made.current.clear();
      for (const draft of drafts) if (!stale) await pdfOf(draft).catch(() => null);
    }, SETTLED);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [given, pdfOf]);

  return pdfOf;
}
