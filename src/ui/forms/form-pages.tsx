import { useRef, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import type { PageShape } from '../../pdf/read';
import { onPage, PageCanvas } from '../check/page-canvas';
import type { Reader } from '../check/reader';
import { InTurn } from '../components/in-turn';
import type { BlankToReview } from './adding';
import { BlankBox } from './blank-box';
import { between, type Point } from './boxes';
import type { Review } from './use-review';

interface Props {
  readonly reader: Reader;
  readonly blank: BlankToReview;
  readonly review: Review;
}

/** Pages are shown this wide, in CSS pixels. */
const WIDTH = 620;
/** More pages than this are not drawn: no form has them. */
const MOST = 12;

/** The pages as they look, with a box on each blank. */
export function FormPages({ reader, blank, review }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, which the keyboard must reach too
    <section class="pages" aria-label={t('checkPages')} tabIndex={0}>
      {blank.pages.slice(0, MOST).map((shape, i) => (
        <InTurn key={i}>
          <Page {...{ reader, review, shape }} bytes={blank.file.bytes} number={i + 1} />
        </InTurn>
      ))}
    </section>
  );
}

interface PageProps extends Pick<Props, 'reader' | 'review'> {
  readonly bytes: Uint8Array;
  readonly number: number;
  readonly shape: PageShape;
}

function Page({ reader, review, bytes, number, shape }: PageProps) {
  const page = useRef<HTMLElement>(null);
  const [drawn, setDrawn] = useState<{ readonly from: Point; readonly to: Point } | null>(null);
  const outline = drawn && between(drawn.from, drawn.to, shape);
  const under = ({ clientX, clientY }: PointerEvent): Point => {
    const frame = page.current?.getBoundingClientRect();
    const scale = frame ? shape.width / frame.width : 1;
    return { x: (clientX - (frame?.left ?? 0)) * scale, y: (clientY - (frame?.top ?? 0)) * scale };
  };
  return (
    <figure
      ref={page}
      style={{ aspectRatio: `${shape.width} / ${shape.height}` }}
      onPointerDown={(event) => {
        // A finger scrolls.
        const isDrawing = event.button === 0 && event.pointerType !== 'touch';
        if (!isDrawing || !(event.target instanceof HTMLCanvasElement)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawn({ from: under(event), to: under(event) });
      }}
      onPointerMove={(event) => drawn && setDrawn({ ...drawn, to: under(event) })}
      onPointerUp={() => {
        if (outline) review.add(number, outline);
        setDrawn(null);
      }}
      onPointerCancel={() => setDrawn(null)}
    >
      <PageCanvas {...{ reader, bytes, number, shape }} width={WIDTH} />
      {review.blanks
        .filter(({ page: on }) => on === number)
        .map((blank) => (
          <BlankBox key={blank.key} {...{ review, blank, shape, page }} />
        ))}
      {outline && <span class="blank-box drawn" style={onPage(outline, shape)} />}
    </figure>
  );
}
