import sharp from 'sharp';
import type { Signature, Stroke } from '../../src/signing/signature';
import { scribble } from '../scans/ink';
import { seeded } from '../scans/random';
import type { Written } from './planned';

/** A signature's strokes on a pad of 360 by 120; each seed signs in its own way. */
function strokesOf(seed: string): Stroke[] {
  const random = seeded(`signature of ${seed}`);
  return scribble(60, 80, 220, random).map((line) =>
    line.map(([x, y]) => ({ x: Math.min(350, Math.max(5, x)), y: Math.min(115, Math.max(5, 80 + (y - 80) * 2.4)) })),
  );
}

/** The signature as the product keeps it; null for none. A picture is the outlines of its ink. */
export function signatureOf({ signedBy, signature }: Written, seed: string): Signature | null {
  if (signedBy === null) return null;
  if (signedBy === 'typed') return { kind: 'typed', text: signature };
  if (signedBy === 'script') return { kind: 'lettered', text: signature, hand: 'dancing-script' };
  const strokes = strokesOf(seed);
  if (signedBy === 'drawn') return { kind: 'drawn', strokes };
  return { kind: 'pictured', outlines: strokes.map(outline) };
}

/** The edge of a stroke that a pen of three units left. */
function outline(stroke: Stroke): Stroke {
  const beside = (side: number) =>
    stroke.map(({ x, y }, i) => {
      const [before, after] = [stroke[i - 1] ?? { x, y }, stroke[i + 1] ?? { x, y }];
      const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
      return { x: x - (side * (after.y - before.y)) / length, y: y + (side * (after.x - before.x)) / length };
    });
  return [...beside(1.5), ...beside(-1.5).reverse()];
}

/** The signature as a drawing for a web page. */
export function signatureSvg(seed: string): string {
  const lines = strokesOf(seed).map((stroke) => stroke.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '));
  const drawn = lines.map((points) => `<polyline points="${points}"/>`).join('');
  const pen = 'fill="none" stroke="#1b2a80" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 360 120" ${pen}>${drawn}</svg>`;
}

/** The signature as a picture, 360 by 120 pixels, on nothing. */
export const signaturePng = (seed: string): Promise<Uint8Array> =>
  sharp(Buffer.from(signatureSvg(seed)))
    .resize(360, 120)
    .png()
    .toBuffer();
