import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { MadePdf, MakeOptions, PdfMaker } from '../../pdf';
import type { Draft } from '../../signing/draft';
import type { Form } from '../../signing/form';
import { sign, unsignedForm } from '../../signing/sign';

/** How long the author must have rested after a change before a form that lacks nothing is made anew, in milliseconds. */
const SETTLED = 200;

/**
 * Makes forms, and the coming one ahead of the click, in memory alone: unsigned as soon as the popup is idle, for the
 * first form takes the longest and loads the fonts of title and name; signed as soon as it lacks nothing, and anew
 * once the author rests after a change. The same form asked for twice is made once.
 */
export function useMadeAhead(draft: Draft | undefined, maker: () => Promise<PdfMaker>) {
  const last = useRef<{ readonly key: string; readonly kind: Form['kind']; readonly made: Promise<MadePdf> } | null>(
    null,
  );
  const pdfOf = useCallback(
    (form: Form, { record, ideographs }: MakeOptions) => {
      const key = JSON.stringify([form, record, ideographs]);
      if (last.current?.key === key) return last.current.made;
      const made = maker().then((pdf) => pdf.make(form, { record, ideographs }));
      last.current = { key, kind: form.kind, made };
      made.then(
        () => performance.mark(`${form.kind}-made`),
        () => {
          last.current = null;
        },
      );
      return made;
    },
    [maker],
  );

  useEffect(() => {
    if (!draft || draft.signed) return;
    const result = sign(draft);
    if (result.kind === 'signed') {
      const wait = last.current?.kind === 'signed' ? SETTLED : 0;
      const timer = setTimeout(() => void pdfOf(result.signed, draft), wait);
      return () => clearTimeout(timer);
    }
    if (last.current) return;
    const callback = requestIdleCallback(() => void pdfOf(unsignedForm(draft), draft), { timeout: 1000 });
    return () => cancelIdleCallback(callback);
  }, [draft, pdfOf]);

  return pdfOf;
}
