import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import type { Box, PageShape } from '../../pdf/read';
import type { Reader } from './reader';

interface Props {
  readonly reader: Reader;
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly number: number;
  readonly shape: PageShape;
  /** In CSS pixels. */
  readonly width: number;
}

/** The picture of a page, which fills the figure that it stands in; or that it could not be drawn. */
export function PageCanvas({ reader, bytes, number, shape, width }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stale = false;
    const pixels = Math.round(width * (devicePixelRatio || 1));
    void reader.ask({ kind: 'draw', bytes, page: number, width: pixels, turned: shape.turned }).then((answer) => {
      if (stale) return;
      if (answer === 'late' || answer.kind !== 'drawn' || !answer.picture) return setFailed(true);
      const target = canvas.current;
      if (!target) return;
      target.width = answer.picture.width;
      target.height = answer.picture.height;
      target.getContext('bitmaprenderer')?.transferFromImageBitmap(answer.picture);
    });
    return () => {
      stale = true;
    };
  }, [reader, bytes, number, shape.turned, width]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={t('checkPage', number)} />
      {failed && <p class="error">{t('checkPageFailed')}</p>}
    </>
  );
}

/** Where a box stands on the picture of its page, whatever the picture's size. */
export const onPage = (box: Box, { width, height }: Pick<PageShape, 'width' | 'height'>) => ({
  left: `${(100 * box.left) / width}%`,
  top: `${(100 * box.top) / height}%`,
  width: `${(100 * (box.right - box.left)) / width}%`,
  height: `${(100 * (box.bottom - box.top)) / height}%`,
});
