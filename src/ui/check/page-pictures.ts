import { useEffect, useState } from 'preact/hooks';
import type { PageShape } from '../../pdf/read';
import type { Reader } from './reader';

type Pictures = ReadonlyMap<number, ImageBitmap>;

const NONE: Pictures = new Map();

/**
 * Pictures of pages, by their numbers from 1, `scale` pixels a point, each drawn once; a page that is not drawn yet, or
 * cannot be, has none.
 */
export function usePagePictures(
  reader: Reader,
  bytes: Uint8Array,
  shapes: readonly PageShape[],
  numbers: readonly number[],
  scale: number,
): Pictures {
  const [pictures, setPictures] = useState(NONE);
  useEffect(() => {
    let stale = false;
    const drawn: ImageBitmap[] = [];
    for (const number of numbers) {
      const shape = shapes[number - 1];
      if (!shape) continue;
      const width = Math.round(shape.width * scale);
      void reader.ask({ kind: 'draw', bytes, page: number, width, turned: shape.turned }).then((answer) => {
        const picture = answer !== 'late' && answer.kind === 'drawn' ? answer.picture : null;
        if (stale) return picture?.close();
        if (!picture) return;
        drawn.push(picture);
        setPictures((before) => new Map(before).set(number, picture));
      });
    }
    return () => {
      stale = true;
      for (const picture of drawn) picture.close();
      setPictures(NONE);
    };
  }, [reader, bytes, shapes, numbers.join(), scale]);
  return pictures;
}
