import { INK, type InkPath, inkBox, inkPaths } from '../../../signing/ink';
import { PEN_WIDTH, type Signature } from '../../../signing/signature';

/** The colour of ink as style sheets write it. */
export const INK_COLOUR = `rgb(${INK.map((part) => Math.round(part * 255)).join(' ')})`;

/** A signature as a small picture, as high as its place; what it says is said beside it. */
export function SignaturePicture({ signature }: { readonly signature: Signature }) {
  if (signature.kind === 'typed') {
    const size = Math.min(14, 130 / [...signature.text].length);
    return (
      <span class="kept-text form-italic" style={{ fontSize: `${size.toFixed(1)}px` }}>
        {signature.text}
      </span>
    );
  }
  const { left, right, top, bottom } = inkBox(signature.strokes);
  const box = `${left} ${top} ${Math.max(1, right - left)} ${Math.max(1, bottom - top)}`;
  return (
    <svg aria-hidden="true" viewBox={box} preserveAspectRatio="xMidYMid meet">
      <InkLines paths={inkPaths(signature.strokes)} />
    </svg>
  );
}

/** Ink within a picture whose unit is the pad's. */
export function InkLines({ paths }: { readonly paths: readonly InkPath[] }) {
  return (
    <g fill="none" stroke-width={PEN_WIDTH} stroke-linecap="round" stroke-linejoin="round">
      {paths.map((path, i) => (
        <path key={i} d={pathData(path)} style={path.kind === 'line' ? { stroke: INK_COLOUR } : { fill: INK_COLOUR }} />
      ))}
    </g>
  );
}

function pathData({ steps }: InkPath): string {
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => `${x.toFixed(2)} ${y.toFixed(2)}`;
  return steps
    .map((step) => (step.op === 'C' ? `C${at(step.c1)} ${at(step.c2)} ${at(step.to)}` : `${step.op}${at(step.to)}`))
    .join('');
}
