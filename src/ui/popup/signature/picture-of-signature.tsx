import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageName, t } from '../../../extension/i18n';
import type { ReadSignature } from '../../../scan/signature/read-signature';
import type { Outlines } from '../../../signing/signature';
import { levellingTurn, turnedOutlines } from '../../../signing/turned-outlines';

/** What is known of the picture that was given: being read, read and shown, or refused. */
export type GivenPicture =
  | { readonly kind: 'none' | 'reading' }
  | {
      readonly kind: 'shown';
      /** As it would be printed: what was taken out of the picture, turned by so many degrees clockwise. */
      readonly outlines: Outlines;
      readonly taken: Outlines;
      readonly degrees: number;
      readonly doubtful: boolean;
    }
  | { readonly kind: 'refused'; readonly words: string };

/** The picture that the author gives, and the way to give one. */
export interface PictureTaking {
  readonly given: GivenPicture;
  /** Null: what was given holds no file. */
  give(file: Blob | null): void;
  /** Turns what is shown by so many degrees clockwise from how it lay in the picture. */
  turn(degrees: number): void;
  discard(): void;
}

/**
 * Takes a signature out of a picture; the code for that is loaded with the first one. While `listening`, pictures are
 * pasted and dropped anywhere on the page: a file dropped beside its place would take the page's own place.
 */
export function usePictureTaking(listening: boolean): PictureTaking {
  const [given, setGiven] = useState<GivenPicture>({ kind: 'none' });
  // Counts the pictures: what was read of one that another followed, or that was given up, is not shown.
  const latest = useRef(0);
  async function give(file: Blob | null, without: MessageName = 'pictureNone') {
    const turn = ++latest.current;
    setGiven({ kind: 'reading' });
    const read = file ? await readPicture(file) : refused(without);
    if (turn === latest.current) setGiven(read);
  }
  useEffect(() => {
    if (!listening) return;
    const onPaste = (event: ClipboardEvent) => {
      const file = pictureIn(event.clipboardData);
      if (!file && isField(event.target)) return;
      // Where a page takes files itself, this one is meant for the signature.
      event.preventDefault();
      event.stopPropagation();
      // Firefox on Linux gives no file that was copied in a file manager, only pictures themselves.
      void give(file, 'pasteNone');
    };
    const onDrag = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      void give(pictureIn(event.dataTransfer));
    };
    document.addEventListener('paste', onPaste, { capture: true });
    window.addEventListener('dragover', onDrag);
    window.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste, { capture: true });
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('drop', onDrop);
    };
  }, [listening]);
  return {
    given,
    give: (file) => void give(file),
    turn: (degrees) =>
      setGiven((now) =>
        now.kind === 'shown' ? { ...now, degrees, outlines: turnedOutlines(now.taken, degrees) } : now,
      ),
    discard() {
      latest.current++;
      setGiven({ kind: 'none' });
    },
  };
}

async function readPicture(file: Blob): Promise<GivenPicture> {
  try {
    const [{ readSignature }, { decodeInBrowser }] = await Promise.all([
      import('../../../scan/signature/read-signature'),
      import('../../../scan/source/decode-in-browser'),
    ]);
    return asGiven(await readSignature(new Uint8Array(await file.arrayBuffer()), decodeInBrowser));
  } catch {
    return refused('pictureDamaged');
  }
}

/** The first file that was pasted or dropped; null where there is none. */
export function pictureIn(data: DataTransfer | null): File | null {
  return data?.files[0] ?? null;
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

function refused(words: MessageName): GivenPicture {
  return { kind: 'refused', words: t(words) };
}

function asGiven(read: ReadSignature): GivenPicture {
  switch (read.kind) {
    case 'taken': {
      const { outlines: taken, doubtful } = read;
      const degrees = levellingTurn(taken);
      return { kind: 'shown', taken, degrees, outlines: turnedOutlines(taken, degrees), doubtful };
    }
    case 'format':
      return { kind: 'refused', words: t('pictureFormat', read.format) };
    case 'not-a-picture':
      return refused('pictureNone');
    case 'damaged':
      return refused('pictureDamaged');
    case 'animated':
      return refused('pictureAnimated');
    case 'too-large':
      return refused('pictureTooLarge');
    case 'empty':
      return refused('pictureEmpty');
    case 'too-dark':
      return refused('pictureTooDark');
    case 'no-signature':
      return refused('pictureNoSignature');
  }
}
