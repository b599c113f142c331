import { useEffect, useRef } from 'preact/hooks';
import { counted, t } from '../../../extension/i18n';
import { type InkColour, inkPaths } from '../../../signing/ink';
import { inkPoint, type Touch } from '../../../signing/pressure';
import { type InkPoint, PAD_HEIGHT, PAD_WIDTH, PEN_WIDTH, type Stroke } from '../../../signing/signature';
import { cssInk } from './signature-picture';

interface Props {
  readonly strokes: readonly Stroke[];
  readonly ink: InkColour;
  onStrokes(strokes: readonly Stroke[]): void;
}

/**
 * A pad to draw a signature on. Strokes are kept in the pad's own units, so that a resize or another pixel density
 * only redraws them.
 */
export function SignaturePad({ strokes, ink, onStrokes }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stroke = useRef<InkPoint[] | null>(null);
  const last = useRef<Touch | null>(null);
  // The pointer that draws: a palm or a second finger does not take part.
  const pointer = useRef<number | null>(null);

  useEffect(() => {
    const pad = canvas.current;
    if (!pad) return;
    const redraw = () => draw(pad, stroke.current ? [...strokes, stroke.current] : strokes, ink);
    redraw();
    const observer = new ResizeObserver(redraw);
    observer.observe(pad);
    return () => observer.disconnect();
  }, [strokes, ink]);

  function extend(event: PointerEvent) {
    const pad = canvas.current;
    if (!pad || !stroke.current || event.pointerId !== pointer.current) return;
    const events = event.getCoalescedEvents?.() ?? [];
    for (const each of events.length > 0 ? events : [event]) add(stroke.current, touchOf(pad, each));
    draw(pad, [...strokes, stroke.current], ink);
  }
  function add(points: InkPoint[], touch: Touch) {
    const point = points.at(-1);
    points.push(inkPoint(touch, point && last.current ? { touch: last.current, point } : null));
    last.current = touch;
  }
  function finish(event: PointerEvent) {
    const done = stroke.current;
    if (!done || event.pointerId !== pointer.current) return;
    if (event.type === 'pointerup') extend(event);
    stroke.current = null;
    pointer.current = null;
    onStrokes([...strokes, done]);
  }
  return (
    <>
      <canvas
        class="pad"
        ref={canvas}
        role="img"
        aria-label={strokes.length === 0 ? t('padEmpty') : counted('padLabel', strokes.length)}
        onPointerDown={(event) => {
          if (event.button !== 0 || pointer.current !== null) return;
          event.preventDefault();
          const pad = event.currentTarget;
          // Fails for a pointer that is gone already; the stroke is then as long as the pad sees it.
          try {
            pad.setPointerCapture(event.pointerId);
          } catch {}
          pointer.current = event.pointerId;
          stroke.current = [];
          add(stroke.current, touchOf(pad, event));
          draw(pad, [...strokes, stroke.current], ink);
        }}
        onPointerMove={extend}
        onPointerUp={finish}
        onPointerCancel={finish}
      />
      {strokes.length === 0 && (
        <span class="pad-hint" aria-hidden="true">
          {t('padHint')}
        </span>
      )}
    </>
  );
}

function touchOf(pad: HTMLCanvasElement, { clientX, clientY, pressure, pointerType, timeStamp }: PointerEvent): Touch {
  const box = pad.getBoundingClientRect();
  const inside = (share: number, size: number) => Math.round(Math.max(0, Math.min(1, share)) * size * 100) / 100;
  return {
    x: inside((clientX - box.left) / box.width, PAD_WIDTH),
    y: inside((clientY - box.top) / box.height, PAD_HEIGHT),
    time: timeStamp,
    // A pen without pressure says 0.5 as a mouse does.
    pressure: pointerType === 'pen' && pressure > 0 && pressure !== 0.5 ? pressure : null,
  };
}

/** Chromium draws nothing of a line that has no length, round caps or not: a dot would not be seen. In the pad's units. */
const HAIR = 0.01;

function draw(pad: HTMLCanvasElement, strokes: readonly Stroke[], ink: InkColour): void {
  const context = pad.getContext('2d');
  if (!context) return;
  const density = devicePixelRatio || 1;
  const width = Math.max(1, Math.round(pad.clientWidth * density));
  const height = Math.max(1, Math.round(pad.clientHeight * density));
  if (pad.width !== width) pad.width = width;
  if (pad.height !== height) pad.height = height;
  context.setTransform(width / PAD_WIDTH, 0, 0, height / PAD_HEIGHT, 0, 0);
  context.clearRect(0, 0, PAD_WIDTH, PAD_HEIGHT);
  context.lineWidth = PEN_WIDTH;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = cssInk(ink);
  context.fillStyle = cssInk(ink);
  for (const { kind, steps } of inkPaths(strokes)) {
    context.beginPath();
    for (const step of steps) {
      const { to } = step;
      if (step.op === 'C') context.bezierCurveTo(step.c1.x, step.c1.y, step.c2.x, step.c2.y, to.x + HAIR, to.y);
      else if (step.op === 'M') context.moveTo(to.x, to.y);
      else context.lineTo(to.x + HAIR, to.y);
    }
    if (kind === 'line') context.stroke();
    else context.fill();
  }
}
