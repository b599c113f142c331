import { useEffect } from 'preact/hooks';
import { USUAL } from '../../../signing/habits';
import { INKS, type InkColour, type InkPath } from '../../../signing/ink';
import { PEN_WIDTH, type Signature } from '../../../signing/signature';
import { inkOf } from '../../../signing/signature-ink';
import { familyOf, loadHand, useHands } from './hand-fonts';

/** A colour of ink as style sheets write it. */
export const cssInk = (colour: InkColour): string =>
  `rgb(${INKS[colour].map((part) => Math.round(part * 255)).join(' ')})`;

/** A signature as a small picture, as high as its place; what it says is said beside it. */
export function SignaturePicture({ signature }: { readonly signature: Signature }) {
  const hand = signature.kind === 'lettered' ? signature.hand : null;
  const hands = useHands(hand !== null);
  useEffect(() => {
    if (hands && hand) void loadHand(hands, hand);
  }, [hands, hand]);
  if ('text' in signature) {
    const size = Math.min(hand ? 17 : 14, 130 / [...signature.text].length);
    const face = hand ? { fontFamily: `"${familyOf(hand)}"` } : {};
    return (
      <span class={hand ? 'kept-text' : 'kept-text form-italic'} style={{ fontSize: `${size.toFixed(1)}px`, ...face }}>
        {signature.text}
      </span>
    );
  }
  const { paths, box } = inkOf(signature, USUAL.ink);
  const { left, right, top, bottom } = box;
  const view = `${left} ${top} ${Math.max(1, right - left)} ${Math.max(1, bottom - top)}`;
  return (
    <svg aria-hidden="true" viewBox={view} preserveAspectRatio="xMidYMid meet" style={{ color: cssInk(USUAL.ink) }}>
      <InkLines paths={paths} />
    </svg>
  );
}

/** Ink within a picture whose unit is the pad's, in the colour that the picture has for text. */
export function InkLines({ paths }: { readonly paths: readonly InkPath[] }) {
  return (
    <g fill="none" stroke-width={PEN_WIDTH} stroke-linecap="round" stroke-linejoin="round">
      {paths.map((path, i) => (
        <path key={i} d={pathData(path)} style={{ [path.kind === 'line' ? 'stroke' : 'fill']: 'currentColor' }} />
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
