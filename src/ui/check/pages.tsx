import { useEffect, useRef, useState } from 'preact/hooks';
import type { Range } from '../../checking';
import { t } from '../../extension/i18n';
import type { PageShape } from '../../pdf/read';
import type { Reader } from './reader';
import type { ShownReading } from './shown-reading';

interface Props {
  readonly reader: Reader;
  readonly bytes: Uint8Array;
  readonly reading: Exclude<ShownReading, { kind: 'refused' }>;
  /** What is to be marked and brought into view. */
  readonly marked: readonly Range[];
}

/** Pages are shown this wide, in CSS pixels. */
const WIDTH = 620;
/** More pages than this are not drawn: no form has them. */
const MOST = 12;

/** The pages as they look, so that an author sees what the words say. */
export function Pages({ reader, bytes, reading, marked }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, which the keyboard must reach too
    <section class="pages" aria-label={t('checkPages')} tabIndex={0}>
      {reading.pages.slice(0, MOST).map((shape, i) => (
        <Page key={i} reader={reader} bytes={bytes} number={i + 1} shape={shape} reading={reading} marked={marked} />
      ))}
    </section>
  );
}

function Page({ reader, bytes, number, shape, reading, marked }: Props & { number: number; shape: PageShape }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const first = useRef<HTMLSpanElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stale = false;
    const width = Math.round(WIDTH * (devicePixelRatio || 1));
    void reader.ask({ kind: 'draw', bytes, page: number, width, turned: shape.turned }).then((answer) => {
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
  }, [reader, bytes, number, shape.turned]);
  useEffect(() => first.current?.scrollIntoView({ block: 'center' }), [marked]);

  const words = reading.kind === 'read' ? reading.placed.filter(({ page }) => page === number) : [];
  const boxes = words.filter(({ start, end }) => marked.some((range) => start < range.end && end > range.start));
  return (
    <figure style={{ aspectRatio: `${shape.width} / ${shape.height}` }}>
      <canvas ref={canvas} role="img" aria-label={t('checkPage', number)} />
      {failed && <p class="error">{t('checkPageFailed')}</p>}
      {boxes.map(({ start, box }, i) => (
        <span
          key={start}
          ref={i === 0 ? first : undefined}
          class="mark"
          style={{
            left: `${(100 * box.left) / shape.width}%`,
            top: `${(100 * box.top) / shape.height}%`,
            width: `${(100 * (box.right - box.left)) / shape.width}%`,
            height: `${(100 * (box.bottom - box.top)) / shape.height}%`,
          }}
        />
      ))}
    </figure>
  );
}
