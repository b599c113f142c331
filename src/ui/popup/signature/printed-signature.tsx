import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FormLayout } from '../../../agreements/layout';
import { BELOW_LINE, HAND_SIZE, type InkColour, printedScale } from '../../../signing/ink';
import type { InkSignature, Signature } from '../../../signing/signature';
import { inkOf } from '../../../signing/signature-ink';
import { familyOf } from './hand-fonts';
import { cssInk, InkLines } from './signature-picture';

/** The box that a signature stands in, in points, and where in it the line runs. */
const WIDTH = 200;
const HEIGHT = 66;
const LINE = HEIGHT * 0.78;

interface Props {
  /** Null where there is none yet: then the line alone is shown. */
  readonly signature: Signature | null;
  readonly ink: InkColour;
  readonly layout: FormLayout['signature'];
}

/** A signature on its line, in the size in which it will be printed. */
export function PrintedSignature({ signature, ink, layout }: Props) {
  return (
    <svg class="printed" aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} style={{ color: cssInk(ink) }}>
      {!signature && <line x1="10" x2={WIDTH - 10} y1={LINE} y2={LINE} class="sign-line" />}
      {signature && 'text' in signature && <Text signature={signature} layout={layout} />}
      {signature && !('text' in signature) && <Ink signature={signature} ink={ink} layout={layout} />}
    </svg>
  );
}

function Text({
  signature,
  layout,
}: {
  readonly signature: Exclude<Signature, InkSignature>;
  readonly layout: FormLayout['signature'];
}) {
  const element = useRef<SVGTextElement>(null);
  const [box, setBox] = useState({ width: 0, height: 0 });
  const inHand = signature.kind === 'lettered';
  const size = inHand ? HAND_SIZE : layout.typedSize;
  const font = inHand ? familyOf(signature.hand) : '';
  useLayoutEffect(() => {
    const measure = () => {
      const text = element.current;
      const measured = document.createElement('canvas').getContext('2d');
      if (!text || !measured) return;
      measured.font = getComputedStyle(text).font;
      const ink = measured.measureText(signature.text);
      setBox({ width: ink.width, height: ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent });
    };
    measure();
    // The face may come a moment later.
    document.fonts?.addEventListener('loadingdone', measure);
    return () => document.fonts?.removeEventListener('loadingdone', measure);
  }, [signature.text, font]);
  const room = inHand ? Math.min(layout.width, WIDTH - 4) : WIDTH - 4;
  const high = inHand ? layout.height / Math.max(1, box.height) : 1;
  const scale = Math.min(1, high, room / Math.max(1, box.width));
  return (
    <g transform={`translate(2 ${LINE}) scale(${scale})`}>
      <text
        ref={element}
        class={inHand ? '' : 'form-italic'}
        direction="ltr"
        style={{ fontSize: `${size}px`, ...(inHand ? { fontFamily: `"${font}"`, fill: 'currentColor' } : {}) }}
      >
        {signature.text}
      </text>
    </g>
  );
}

function Ink({ signature, ink, layout }: Props & { readonly signature: InkSignature }) {
  const { paths, box } = inkOf(signature, ink);
  const { left, top, bottom } = box;
  const scale = printedScale(box, layout, WIDTH - 4);
  const below = BELOW_LINE * (bottom - top) * scale;
  return (
    <g transform={`translate(${2 - left * scale} ${LINE + below - bottom * scale}) scale(${scale})`}>
      <InkLines paths={paths} />
    </g>
  );
}
