import { useRef, useState } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import type { Corners, Point } from '../../../scan/picture/grey';
import { PngImage } from './png-image';
import type { ScreenPicture } from './screen-picture';

interface Props {
  /** The picture as it was given, or smaller. */
  readonly picture: ScreenPicture;
  /** The page's corners, in pixels of the picture. */
  readonly corners: Corners;
  /** The id of what says how they are moved. */
  readonly hintId: string;
  onCorners(corners: Corners): void;
}

const NAMES = ['scanCornerTopLeft', 'scanCornerTopRight', 'scanCornerBottomRight', 'scanCornerBottomLeft'] as const;
/** How far an arrow key moves a corner, and with Shift; in parts of the picture's width. */
const STEP = { coarse: 0.01, fine: 0.002 };
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The outline of a page on its photograph; each corner is a handle for the pointer and the arrow keys. */
export function CornersEditor({ picture, corners, hintId, onCorners }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  // The corner under the pointer, and by how much the pointer missed its middle.
  const [held, setHeld] = useState<{ readonly corner: number; readonly by: Point } | null>(null);

  const place = (corner: number, to: Point) => onCorners(withCorner(corners, corner, to, picture));
  const under = ({ clientX, clientY }: PointerEvent): Point => {
    const box = frame.current?.getBoundingClientRect();
    return box
      ? { x: ((clientX - box.x) / box.width) * picture.width, y: ((clientY - box.y) / box.height) * picture.height }
      : { x: 0, y: 0 };
  };
  return (
    <div class="corners" ref={frame}>
      <PngImage picture={picture} label={t('scanPhotograph')} />
      <svg viewBox={`0 0 ${picture.width} ${picture.height}`} preserveAspectRatio="none" aria-hidden="true">
        <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
      {corners.map((corner, i) => (
        <button
          key={i}
          type="button"
          class="corner"
          aria-label={t(NAMES[i] ?? NAMES[0])}
          aria-describedby={hintId}
          style={{ left: `${(100 * corner.x) / picture.width}%`, top: `${(100 * corner.y) / picture.height}%` }}
          onKeyDown={(event) => {
            const way = ARROWS[event.key];
            if (!way) return;
            event.preventDefault();
            const step = (event.shiftKey ? STEP.fine : STEP.coarse) * picture.width;
            place(i, { x: corner.x + step * way.x, y: corner.y + step * way.y });
          }}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            const at = under(event);
            setHeld({ corner: i, by: { x: corner.x - at.x, y: corner.y - at.y } });
          }}
          onPointerMove={(event) => {
            if (held?.corner !== i) return;
            const at = under(event);
            place(i, { x: at.x + held.by.x, y: at.y + held.by.y });
          }}
          onPointerUp={() => setHeld(null)}
          onPointerCancel={() => setHeld(null)}
        />
      ))}
    </div>
  );
}

/** The corners with one of them moved, kept within the picture. */
export function withCorner(
  corners: Corners,
  corner: number,
  { x, y }: Point,
  { width, height }: Pick<ScreenPicture, 'width' | 'height'>,
): Corners {
  const moved = { x: Math.max(0, Math.min(width, x)), y: Math.max(0, Math.min(height, y)) };
  const [a, b, c, d] = corners;
  return [corner === 0 ? moved : a, corner === 1 ? moved : b, corner === 2 ? moved : c, corner === 3 ? moved : d];
}
