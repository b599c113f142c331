import { readFileSync } from 'node:fs';
import { drawn, pictureOf } from './drawn';

/** Edge's logo and the small promotional picture, as PNGs of the sizes that the stores ask for. */
export interface Promotion {
  /** 300 by 300 pixels. */
  readonly logo: Uint8Array;
  /** 440 by 280 pixels. */
  readonly tile: Uint8Array;
}

/** A line of text with its language, and the way that this runs. */
export interface Tagline {
  readonly text: string;
  readonly lang: string;
  readonly dir: string;
}

/** Draws both in Chromium: from the icon, a line of text, and a PNG of the popup. Rejects where no Chromium is. */
export async function drawPromotion({ text, ...language }: Tagline, popup: Uint8Array): Promise<Promotion> {
  const icon = readFileSync('public/icons/icon.svg', 'utf8');
  const sized = (size: number) => icon.replace('<svg', `<svg width="${size}" height="${size}" style="display:block"`);
  const common = { style: STYLE, ...language };
  const [logo, tile] = await drawn([
    { ...common, width: 300, height: 300, body: `<div class="logo">${sized(260)}</div>` },
    {
      ...common,
      width: 440,
      height: 280,
      body: `<main>${sized(56)}<h1>Imprimatur</h1><p>${asText(text)}</p></main>${pictureOf(popup)}`,
    },
  ]);
  if (!logo || !tile) throw new Error('Chromium drew nothing');
  return { logo, tile };
}

/** A line of a translation is no markup. */
const asText = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The interface's paper, ink and accent (src/ui/theme.css). */
const STYLE = `
  html, body { overflow: clip }
  body { position: relative; margin: 0; height: 100vh; display: flex; background: #f8f6f0; color: #1b1f1d; font-family: serif }
  main { box-sizing: border-box; width: 220px; padding: 44px 0 0; padding-inline-start: 24px }
  h1 { margin: 14px 0 8px; font-size: 28px; font-weight: 600 }
  p { margin: 0; font-size: 17px; line-height: 1.35 }
  img { position: absolute; inset-inline-start: 244px; top: 24px; width: 240px; border: 1px solid #1f5d4c; border-radius: 6px }
  .logo { margin: auto }
`;
