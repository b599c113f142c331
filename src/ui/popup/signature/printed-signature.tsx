import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FormLayout } from '../../../agreements/layout';
import { BELOW_LINE, inkBox, inkPaths, printedScale } from '../../../signing/ink';
import type { Signature } from '../../../signing/signature';
import { InkLines } from './signature-picture';

/** The box that a signature stands in, in points, and where in it the line runs. */
const WIDTH = 200;
const HEIGHT = 66;
const LINE = HEIGHT * 0.78;

interface Props {
  /** Null where there is none yet: then the line alone is shown. */
  readonly signature: Signature | null;
  readonly layout: FormLayout['signature'];
}

/** A signature on its line, in the size in which it will be printed. */
export function PrintedSignature({ signature, layout }: Props) {
  return (
    <svg class="printed" aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {!signature && <line x1="10" x2={WIDTH - 10} y1={LINE} y2={LINE} class="sign-line" />}
      {signature?.kind === 'typed' && <Typed text={signature.text} size={layout.typedSize} />}
      {signature?.kind === 'drawn' && <Ink signature={signature} layout={layout} />}
    </svg>
  );
}

function Typed({ text, size }: { readonly text: string; readonly size: number }) {
  const element = useRef<SVGTextElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setWidth(element.current?.getComputedTextLength?.() ?? 0);
    measure();
    // The form's own face may come a moment later.
    void document.fonts?.ready.then(measure);
  }, [text, size]);
  const scale = Math.min(1, (WIDTH - 4) / Math.max(1, width));
  return (
    <g transform={`translate(2 ${LINE}) scale(${scale})`}>
      <text ref={element} class="form-italic" fontSize={size} direction="ltr">
        {text}
      </text>
    </g>
  );
}

function Ink({
  signature,
  layout,
}: {
  readonly signature: Extract<Signature, { kind: 'drawn' }>;
  readonly layout: FormLayout['signature'];
}) {
  const box = inkBox(signature.strokes);
  const { left, top, bottom } = box;
  const scale = printedScale(box, layout, WIDTH - 4);
  const below = BELOW_LINE * (bottom - top) * scale;
  return (
    <g transform={`translate(${2 - left * scale} ${LINE + below - bottom * scale}) scale(${scale})`}>
      <InkLines paths={inkPaths(signature.strokes)} />
    </g>
  );
}
