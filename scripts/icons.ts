/** Makes the extension's icons from public/icons/icon.svg: `npx tsx scripts/icons.ts`. Run it when the drawing changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './programs.mjs';

const FOLDER = 'public/icons';
/** Up to this width in pixels the fine lines are left out and the tick is drawn bolder. */
const SMALL = 32;

const drawing = readFileSync(`${FOLDER}/icon.svg`, 'utf8');
const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium' });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  const attributes = `width="${size}" height="${size}" style="display:block" class="${size <= SMALL ? 'small' : ''}"`;
  await page.setContent(`<body style="margin:0">${drawing.replace('<svg', `<svg ${attributes}`)}`);
  writeFileSync(`${FOLDER}/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
