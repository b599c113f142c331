import { useEffect, useRef } from 'preact/hooks';
import type { Grey, PixelBox } from '../../../scan/picture/grey';
import { pieceOf } from './screen-picture';

interface Props {
  readonly picture: Grey;
  /** The piece that is shown: a word or a line of a page, for a whole page keeps the tab still (`PngImage`). */
  readonly box: PixelBox;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** A box with so many pixels more on each side, kept within its picture. */
export function widened({ left, top, right, bottom }: PixelBox, by: number, { width, height }: Grey): PixelBox {
  return {
    left: Math.max(0, Math.floor(left - by)),
    top: Math.max(0, Math.floor(top - by)),
    right: Math.min(width, Math.ceil(right + by)),
    bottom: Math.min(height, Math.ceil(bottom + by)),
  };
}

/** A piece of a picture in grey, pixel by pixel; its style says how large it is seen. */
export function GreyCanvas({ picture, box, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  // Each in a turn of its own: many that are shown together would keep the page still for longer than one sees.
  useEffect(() => {
    const turn = setTimeout(() => canvas.current?.getContext('2d')?.putImageData(pieceOf(picture, box), 0, 0));
    return () => clearTimeout(turn);
  }, [picture, box.left, box.top, width, height]);
  return <canvas ref={canvas} role="img" aria-label={label} width={width} height={height} />;
}
