import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from '../programs.mjs';

/** Edge's logo and the small promotional picture, as PNGs of the sizes that the stores ask for. */
export interface Promotion {
  /** 300 by 300 pixels. */
  readonly logo: Uint8Array;
  /** 440 by 280 pixels. */
  readonly tile: Uint8Array;
}

/** Draws both in Chromium: from the icon, a line of text, and a PNG of the popup. Rejects where no Chromium is. */
export async function drawPromotion(tagline: string, popup: Uint8Array): Promise<Promotion> {
  const icon = readFileSync('public/icons/icon.svg', 'utf8');
  const sized = (size: number) => icon.replace('<svg', `<svg width="${size}" height="${size}" style="display:block"`);
  const shown = `data:image/png;base64,${Buffer.from(popup).toString('base64')}`;
  const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium' });
  try {
    const page = await browser.newPage();
    const lay = async (width: number, height: number, body: string) => {
      await page.setViewportSize({ width, height });
      await page.setContent(`<style>${STYLE}</style>${body}`, { waitUntil: 'load' });
    };
    await lay(300, 300, `<div class="logo">${sized(260)}</div>`);
    const logo = await page.screenshot();
    await lay(440, 280, `<main>${sized(56)}<h1>Imprimatur</h1><p></p></main><img alt="" src="${shown}">`);
    // As text: a line of a translation is no markup.
    await page.locator('p').evaluate((element, text) => {
      element.textContent = text;
    }, tagline);
    return { logo, tile: await page.screenshot() };
  } finally {
    await browser.close();
  }
}

/** The interface's paper, ink and accent (src/ui/theme.css). */
const STYLE = `
  body { margin: 0; height: 100vh; overflow: hidden; display: flex; background: #f8f6f0; color: #1b1f1d; font-family: serif }
  main { box-sizing: border-box; width: 220px; padding: 44px 0 0 24px }
  h1 { margin: 14px 0 8px; font-size: 28px; font-weight: 600 }
  p { margin: 0; font-size: 17px; line-height: 1.35 }
  img { position: absolute; left: 244px; top: 24px; width: 240px; border: 1px solid #1f5d4c; border-radius: 6px }
  .logo { margin: auto }
`;
