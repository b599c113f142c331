import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import type { ReadSignature } from '../../../scan/signature/read-signature';
import type { Outlines } from '../../../signing/signature';

/** What is known of the picture that was given: being read, read and shown, or refused. */
export type GivenPicture =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'shown'; readonly outlines: Outlines }
  | { readonly kind: 'refused'; readonly words: string };

/** The picture that the author gives, and the way to give one. */
export interface PictureTaking {
  readonly given: GivenPicture;
  give(file: Blob): void;
  discard(): void;
}

/** Takes a signature out of a picture; the code for that is loaded with the first one. Pictures are pasted while `listening`. */
export function usePictureTaking(listening: boolean): PictureTaking {
  const [given, setGiven] = useState<GivenPicture>({ kind: 'none' });
  async function give(file: Blob) {
    setGiven({ kind: 'reading' });
    try {
      const [{ readSignature }, { decodeInBrowser }] = await Promise.all([
        import('../../../scan/signature/read-signature'),
        import('../../../scan/source/decode-in-browser'),
      ]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      setGiven(asGiven(await readSignature(bytes, decodeInBrowser)));
    } catch {
      setGiven({ kind: 'refused', words: t('pictureDamaged') });
    }
  }
  useEffect(() => {
    if (!listening) return;
    const onPaste = (event: ClipboardEvent) => {
      const file = pictureIn(event.clipboardData);
      if (!file) return;
      event.preventDefault();
      void give(file);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [listening]);
  return { given, give: (file) => void give(file), discard: () => setGiven({ kind: 'none' }) };
}

/** The first file that was pasted or dropped; null where there is none. */
export function pictureIn(data: DataTransfer | null): File | null {
  return data?.files[0] ?? null;
}

function asGiven(read: ReadSignature): GivenPicture {
  switch (read.kind) {
    case 'taken':
      return { kind: 'shown', outlines: read.outlines };
    case 'format':
      return { kind: 'refused', words: t('pictureFormat', read.format) };
    case 'not-a-picture':
      return { kind: 'refused', words: t('pictureNone') };
    case 'damaged':
      return { kind: 'refused', words: t('pictureDamaged') };
    case 'animated':
      return { kind: 'refused', words: t('pictureAnimated') };
    case 'too-large':
      return { kind: 'refused', words: t('pictureTooLarge') };
    case 'empty':
      return { kind: 'refused', words: t('pictureEmpty') };
    case 'too-dark':
      return { kind: 'refused', words: t('pictureTooDark') };
    case 'no-signature':
      return { kind: 'refused', words: t('pictureNoSignature') };
  }
}
