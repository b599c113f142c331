import { useEffect, useRef, useState } from 'preact/hooks';
import type { Box, PageShape } from '../../pdf/read';
import type { Reader } from './reader';

interface Props {
  readonly reader: Reader;
  readonly bytes: Uint8Array;
  readonly shape: PageShape;
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** What the picture is of, for those who do not see it. */
  readonly label: string;
}

/** CSS pixels a point. */
const SCALE = 1.6;
/** What stands around the piece is shown this far; in points. */
const AROUND = 4;
/** A piece is shown no larger than this; in points. */
const LARGEST = { width: 240, height: 120 };

/** A piece of a page as it looks. */
export function PagePiece({ reader, bytes, shape, page, box, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const scale = SCALE * (globalThis.devicePixelRatio || 1);
  const left = Math.max(0, box.left - AROUND);
  const top = Math.max(0, box.top - AROUND);
  const width = Math.min(box.right + AROUND - left, LARGEST.width);
  const height = Math.min(box.bottom + AROUND - top, LARGEST.height);
  useEffect(() => {
    let stale = false;
    const task = { kind: 'draw', bytes, page, width: Math.round(shape.width * scale), turned: shape.turned } as const;
    void reader.ask(task).then((answer) => {
      const picture = answer !== 'late' && answer.kind === 'drawn' ? answer.picture : null;
      if (stale) return picture?.close();
      const context = canvas.current?.getContext('2d');
      if (!picture || !context) return setFailed(true);
      const ratio = picture.width / shape.width;
      context.drawImage(picture, -left * ratio, -top * ratio);
      picture.close();
    });
    return () => {
      stale = true;
    };
  }, [reader, bytes, page, left, top]);
  if (failed) return null;
  return (
    <canvas
      ref={canvas}
      class="piece"
      role="img"
      aria-label={label}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      style={{ width: `${width * SCALE}px`, height: `${height * SCALE}px` }}
    />
  );
}
