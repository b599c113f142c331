import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import type { Corners, Point } from '../../../scan/picture/grey';

interface Props {
  /** The picture as it was given, or smaller. */
  readonly picture: ImageBitmap;
  /** The page's corners in parts of the picture's width and height (0 to 1). */
  readonly corners: Corners;
  onCorners(corners: Corners): void;
}

const NAMES = ['scanCornerTopLeft', 'scanCornerTopRight', 'scanCornerBottomRight', 'scanCornerBottomLeft'] as const;
/** How far an arrow key moves a corner, and with Shift; in parts of the picture. */
const STEP = { coarse: 0.01, fine: 0.002 };
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The outline of a page on its photograph; each corner is a handle for the pointer and the arrow keys. */
export function CornersEditor({ picture, corners, onCorners }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  // The corner under the pointer, and by how much the pointer missed its middle.
  const [held, setHeld] = useState<{ readonly corner: number; readonly by: Point } | null>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);

  const place = (corner: number, to: Point) => onCorners(withCorner(corners, corner, to));
  const under = ({ clientX, clientY }: PointerEvent): Point => {
    const box = frame.current?.getBoundingClientRect();
    return box ? { x: (clientX - box.x) / box.width, y: (clientY - box.y) / box.height } : { x: 0, y: 0 };
  };
  return (
    <div class="corners" ref={frame}>
      <canvas ref={canvas} role="img" aria-label={t('scanPhotograph')} width={picture.width} height={picture.height} />
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
      {corners.map((corner, i) => (
        <button
          key={i}
          type="button"
          class="corner"
          aria-label={t(NAMES[i] ?? NAMES[0])}
          aria-describedby="corners-hint"
          style={{ left: `${100 * corner.x}%`, top: `${100 * corner.y}%` }}
          onKeyDown={(event) => {
            const way = ARROWS[event.key];
            if (!way) return;
            event.preventDefault();
            const step = event.shiftKey ? STEP.fine : STEP.coarse;
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
export function withCorner(corners: Corners, corner: number, { x, y }: Point): Corners {
  const inside = (share: number) => Math.max(0, Math.min(1, share));
  const moved = { x: inside(x), y: inside(y) };
  const [a, b, c, d] = corners;
  return [corner === 0 ? moved : a, corner === 1 ? moved : b, corner === 2 ? moved : c, corner === 3 ? moved : d];
}
