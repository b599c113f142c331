import { useEffect, useRef, useState } from 'preact/hooks';
import type { Range } from '../../checking';
import { t } from '../../extension/i18n';
import type { Box, PageShape, Placed } from '../../pdf/read';
import type { Numbered } from './numbered';
import type { Reader } from './reader';
import type { ShownReading } from './shown-reading';

interface Props {
  readonly reader: Reader;
  readonly bytes: Uint8Array;
  readonly reading: Exclude<ShownReading, { kind: 'refused' }>;
  /** What is numbered in the findings, to be marked with its number. */
  readonly numbered: readonly Numbered[];
  /** What is to be marked besides and brought into view. */
  readonly marked: readonly Range[];
}

/** Pages are shown this wide, in CSS pixels. */
const WIDTH = 620;
/** More pages than this are not drawn: no form has them. */
const MOST = 12;

/** The pages as they look, so that an author sees what the words say. */
export function Pages({ reader, bytes, reading, numbered, marked }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, which the keyboard must reach too
    <section class="pages" aria-label={t('checkPages')} tabIndex={0}>
      {reading.pages.slice(0, MOST).map((shape, i) => (
        <Page key={i} {...{ reader, bytes, reading, numbered, marked, shape }} number={i + 1} />
      ))}
    </section>
  );
}

function Page({
  reader,
  bytes,
  number,
  shape,
  reading,
  numbered,
  marked,
}: Props & { number: number; shape: PageShape }) {
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
  const all = reading.kind === 'read' ? reading.placed : [];
  const own = numbered.flatMap(({ number: mark, tone, ranges }) =>
    boxesOf(ranges, all).map((word, i) => ({ ...word, tone, label: i === 0 ? mark : null })),
  );
  const shown = boxesOf(marked, words);
  const isNumbered = (start: number) => own.some((word) => word.start === start);
  return (
    <figure style={{ aspectRatio: `${shape.width} / ${shape.height}` }}>
      <canvas ref={canvas} role="img" aria-label={t('checkPage', number)} />
      {failed && <p class="error">{t('checkPageFailed')}</p>}
      {own
        .filter(({ page }) => page === number)
        .map(({ start, box, tone, label }) => (
          <span
            key={`${start} ${label}`}
            class={`mark ${tone}`}
            data-number={label ?? undefined}
            style={placed(box, shape)}
          />
        ))}
      {shown.map(({ start, box }, i) => (
        <span
          key={start}
          ref={i === 0 ? first : undefined}
          class={isNumbered(start) ? 'mark shown' : 'mark'}
          style={placed(box, shape)}
        />
      ))}
    </figure>
  );
}

/** The words of some ranges, those that follow one another on a line as one. */
function boxesOf(ranges: readonly Range[], words: readonly Placed[]): Placed[] {
  const joined: Placed[] = [];
  let before: Placed | undefined;
  for (const word of words) {
    const last = joined.at(-1);
    const isIn = ranges.some(({ start, end }) => word.start < end && word.end > start);
    const goesOn = last && before && before.end === last.end && areOnLine(last, word);
    if (isIn && last && goesOn) joined[joined.length - 1] = { ...last, end: word.end, box: union(last.box, word.box) };
    else if (isIn) joined.push(word);
    before = word;
  }
  return joined;
}

const areOnLine = (a: Placed, b: Placed) =>
  a.page === b.page &&
  a.box.right <= b.box.left + 1 &&
  Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > (b.box.bottom - b.box.top) / 2;

const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});

const placed = (box: Box, { width, height }: PageShape) => ({
  left: `${(100 * box.left) / width}%`,
  top: `${(100 * box.top) / height}%`,
  width: `${(100 * (box.right - box.left)) / width}%`,
  height: `${(100 * (box.bottom - box.top)) / height}%`,
});
