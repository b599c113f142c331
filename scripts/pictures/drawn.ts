import { chromium } from 'playwright-core';
import { findChromium } from '../programs.mjs';

/** What is drawn: the markup of a page's body, its styles, its language, and the way that this runs. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly style: string;
  readonly body: string;
  readonly lang: string;
  readonly dir: string;
}

/** Draws pages in Chromium, at their sizes in pixels, as PNGs. Rejects where no Chromium is. */
export async function drawn(drawings: readonly Drawing[]): Promise<Uint8Array[]> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium' });
  try {
    const page = await browser.newPage();
    const pictures: Uint8Array[] = [];
    for (const { width, height, style, body, lang, dir } of drawings) {
      await page.setViewportSize({ width, height });
      await page.setContent(`<!doctype html><html lang="${lang}" dir="${dir}"><style>${style}</style>${body}`, {
        waitUntil: 'load',
      });
      pictures.push(await page.screenshot());
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

/** A picture of these bytes, for the markup of a drawing. */
export const pictureOf = (png: Uint8Array) =>
  `<img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
