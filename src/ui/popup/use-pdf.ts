import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isInPrivateWindow } from '../../extension/page';
import type { MissingCharacter, PdfMaker } from '../../pdf';
import { openMaker } from './maker';

/** Waits for the first rest after the form is usable, so that fonts and PDF code never delay it. */
const atRest = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));

/**
 * The PDF maker, loaded ahead of the click, and the characters of `texts` that no font has.
 * `maker()` resolves once everything is loaded and rejects when it cannot be; all that it makes is to practise on where
 * `practice` is said.
 */
export function usePdf(ready: boolean, texts: readonly string[], practice: boolean) {
  const loading = useRef<Promise<PdfMaker> | null>(null);
  const [missing, setMissing] = useState<readonly MissingCharacter[]>([]);

  const maker = useCallback(() => {
    loading.current ??= load(practice).catch((error) => {
      loading.current = null;
      throw error;
    });
    return loading.current;
  }, [practice]);

  const all = texts.join('\n');
  useEffect(() => {
    if (!ready) return;
    let stale = false;
    atRest()
      .then(maker)
      .then((pdf) => pdf.missingCharacters(all.replaceAll('\n', '')))
      .then((found) => {
        if (!stale) setMissing(found);
      })
      // Said at the click, where the author can act on it.
      .catch(() => {});
    return () => {
      stale = true;
    };
  }, [ready, all, maker]);

  return { maker, missing };
}

async function load(practice: boolean): Promise<PdfMaker> {
  performance.mark('pdf');
  const maker = await openMaker(isInPrivateWindow());
  performance.measure('pdf-loaded', 'pdf');
  return practice ? { ...maker, make: (form, options) => maker.make(form, { ...options, practice }) } : maker;
}
