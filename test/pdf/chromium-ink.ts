import { chromium } from 'playwright-core';
import type { Rendering } from '../../scripts/pdf/ink';
import { nodeResources } from '../../scripts/pdf/resources';
import { findChromium } from '../../scripts/programs.mjs';
import { type Ideographs, ideographsOf } from '../../src/paper/ideographs';
import { rangesOf } from '../../src/pdf/fonts/coverage';
import type { FontIndex } from '../../src/pdf/fonts/resources';

/** Pixels for a point of the pictures that are compared. */
export const SCALE = 4;

/**
 * Draws each text on one line with Chromium's own shaping and rasteriser, at the size of the form's text: what the
 * same fonts look like when neither our code nor poppler has a hand in it. Its base direction is Chromium's to find.
 */
export async function drawInChromium(texts: readonly string[], size: number): Promise<Rendering[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('These tests need Chromium: node scripts/setup.mjs --for-tests');
  const faces = await fontFaces(await nodeResources.index(), texts.join(''));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] });
  try {
    const page = await browser.newPage();
    // The whole machine may be busy: the test has a time limit of its own.
    page.setDefaultTimeout(0);
    await page.setContent(`<style>${faces.map((f) => f.css).join('\n')}</style><canvas></canvas>`);
    const drawn = await page.evaluate(draw, {
      texts: texts.map((text) => ({ text, families: inOrder(faces, text) })),
      pixels: size * SCALE,
    });
    return drawn.map(({ width, height, base64 }) => ({
      left: 0,
      top: 0,
      width,
      height,
      pixels: new Uint8Array(Buffer.from(base64, 'base64')),
      scale: SCALE,
    }));
  } finally {
    await browser.close();
  }
}

interface Face {
  readonly family: string;
  readonly css: string;
  readonly shapes: Ideographs | null;
  readonly draws: (character: string) => boolean;
}

/** The names of the fonts: one that draws the whole of a text draws its spaces too, then those in its shapes. */
function inOrder(faces: readonly Face[], text: string): string[] {
  const ideographs = ideographsOf([text]);
  const whole = faces.filter(({ draws }) => [...text].every(draws));
  const first = faces.filter(({ shapes }) => shapes !== null && shapes === ideographs);
  return [...new Set([...whole, ...first, ...faces])].map(({ family }) => family);
}

/** The files that draw any of these characters, in the order of the index, as fonts of a page. */
async function fontFaces({ families }: FontIndex, text: string): Promise<Face[]> {
  const points = [...new Set(text)].map((c) => c.codePointAt(0) ?? 0);
  const files = families
    .filter(({ slope }) => slope === 'upright')
    .flatMap(({ files, shapes }) => files.map((file) => ({ ...file, shapes })))
    .filter(({ covers }) => rangesOf(covers).some(([a, b]) => points.some((p) => p >= a && p <= b)));
  return Promise.all(
    files.map(async ({ file, covers, shapes }, i) => {
      const data = Buffer.from(await nodeResources.font(file)).toString('base64');
      const range = rangesOf(covers)
        .map(([a, b]) => `U+${a.toString(16)}-${b.toString(16)}`)
        .join(',');
      const family = `f${i}`;
      return {
        family,
        shapes,
        draws: (character) => rangesOf(covers).some(([a, b]) => isWithin(character, a, b)),
        css: `@font-face{font-family:${family};src:url(data:font/ttf;base64,${data});unicode-range:${range}}`,
      };
    }),
  );
}

function isWithin(character: string, first: number, last: number): boolean {
  const point = character.codePointAt(0) ?? 0;
  return point >= first && point <= last;
}

/** Runs in the page. */
async function draw({ texts, pixels }: { texts: { text: string; families: string[] }[]; pixels: number }) {
  const canvas = document.querySelector('canvas') ?? document.createElement('canvas');
  const drawn: { width: number; height: number; base64: string }[] = [];
  for (const { text, families } of texts) {
    const font = `${pixels}px ${families.join(',')}`;
    await document.fonts.load(font, text);
    canvas.width = Math.ceil(pixels * (text.length + 4));
    canvas.height = Math.ceil(pixels * 4);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No canvas');
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = 'black';
    context.font = font;
    // The direction of an element that has none of its own: that of its first strong letter.
    const own = document.body.appendChild(document.createElement('bdi'));
    own.textContent = text;
    context.direction = getComputedStyle(own).direction === 'rtl' ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    context.fillText(text, pixels, pixels * 2);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let bytes = '';
    for (let i = 0; i < data.length; i += 4) bytes += String.fromCharCode(data[i] ?? 255);
    drawn.push({ width: canvas.width, height: canvas.height, base64: btoa(bytes) });
  }
  return drawn;
}
