import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { penMarks } from '../../src/scan/marks/pen-marks';
import type { ScannedPage } from '../../src/scan/scanned-page';

type WithoutPicture = Omit<ScannedPage, 'picture'>;

/** Keeps the pages that were read, so that comparing them can be tried again without reading them again. */
export async function keep(folder: string, name: string, pages: readonly ScannedPage[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [i, { picture }] of pages.entries()) {
    const { width, height, pixels } = picture;
    const image = sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
    await image.png({ compressionLevel: 1 }).toFile(path.join(folder, `${name}-${i + 1}.png`));
  }
  const kept: WithoutPicture[] = pages.map(({ picture: _, ...page }) => page);
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(kept));
}

/** Pages that were kept, their marks looked for anew; or null. */
export async function keptPages(folder: string, name: string): Promise<ScannedPage[] | null> {
  const file = path.join(folder, `${name}.json`);
  if (!existsSync(file)) return null;
  const kept: WithoutPicture[] = JSON.parse(readFileSync(file, 'utf8'));
  return Promise.all(
    kept.map(async (page, i) => {
      const image = sharp(path.join(folder, `${name}-${i + 1}.png`))
        .toColourspace('b-w')
        .raw();
      const { data, info } = await image.toBuffer({ resolveWithObject: true });
      const picture = { width: info.width, height: info.height, pixels: new Uint8Array(data) };
      return { ...page, picture, marks: penMarks(picture, page.words) };
    }),
  );
}
