import { useEffect, useRef } from 'preact/hooks';
import type { Box, PageShape } from '../../pdf/read';

interface Props {
  /** The page's picture. */
  readonly picture: ImageBitmap;
  readonly shape: PageShape;
  readonly box: Box;
  /** What the piece is, for those who do not see it. */
  readonly label: string;
}

/** CSS pixels a point. */
export const PIECE_SCALE = 1.6;
/** What stands above and below the piece is shown so far, and what stands beside it on its line; in points. */
const AROUND = 4;
const BESIDE = 36;
/** A piece is shown no larger than this; in points. */
const LARGEST = { width: 340, height: 120 };

/** A piece of a page as it looks. */
export function PagePiece({ picture, shape, box, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const left = Math.max(0, box.left - BESIDE);
  const top = Math.max(0, box.top - AROUND);
  const width = Math.min(Math.min(shape.width, box.right + BESIDE) - left, LARGEST.width);
  const height = Math.min(box.bottom + AROUND - top, LARGEST.height);
  const ratio = picture.width / shape.width;
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, -left * ratio, -top * ratio);
  }, [picture, left, top, width, height, ratio]);
  return (
    <canvas
      ref={canvas}
      class="piece"
      role="img"
      aria-label={label}
      width={Math.round(width * ratio)}
      height={Math.round(height * ratio)}
      style={{ width: `${width * PIECE_SCALE}px`, aspectRatio: `${width} / ${height}` }}
    />
  );
}
