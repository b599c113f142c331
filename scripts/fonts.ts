/**
 * Writes public/fonts: the fonts of the PDF as plain sfnt files, the index of what each covers, HarfBuzz's
 * WebAssembly and the licence of each. Generated from pinned packages, so git does not keep it; a second
 * run does nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import wawoff2 from 'wawoff2';
import { encodeCoverage, isInvisible } from '../src/pdf/coverage';
import { type HarfBuzz, openHarfBuzz, type ShapingFont } from '../src/pdf/harfbuzz';
import type { FontFamily, FontFile } from '../src/pdf/resources';
import { TrueType } from '../src/pdf/truetype';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'public/fonts');
const require = createRequire(import.meta.url);

interface Source {
  readonly id: string;
  /** The npm package; its version is pinned in package.json. */
  readonly from: string;
  /** Where in the package the files lie. */
  readonly folder: string;
  readonly files: RegExp;
  readonly licence: string;
  readonly slope: FontFamily['slope'];
  /** Only the code points of this kind are used, and files without any are left out. */
  readonly only?: RegExp;
}

const fontsource = (name: string, files: RegExp, only?: RegExp): Source => ({
  id: name,
  from: `@fontsource/${name}`,
  folder: 'files',
  files,
  licence: 'LICENSE',
  slope: 'upright',
  ...(only && { only }),
});

const cmu = (slope: FontFamily['slope'], file: RegExp): Source => ({
  id: `cmu-serif-${slope}`,
  from: 'computer-modern',
  folder: 'fonts',
  files: file,
  licence: 'OFL.txt',
  slope,
});

/** A whole font, signs and digits with the letters: text that runs to the left is to be of one font (see paragraph.ts). */
const whole = (name: string, script: RegExp): Source => ({
  id: name,
  from: `@expo-google-fonts/${name}`,
  folder: '400Regular',
  files: /_400Regular\.ttf$/,
  licence: 'LICENSE_FONT',
  slope: 'upright',
  only: script,
});

/** In the order in which they are asked for a character: the look of LaTeX first. */
const SOURCES: readonly Source[] = [
  cmu('upright', /^cmu-serif-500-roman\.ttf$/),
  cmu('italic', /^cmu-serif-500-italic\.ttf$/),
  ...['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'math'].map((subset) =>
    fontsource('noto-serif', new RegExp(`^noto-serif-${subset}-400-normal\\.woff2$`)),
  ),
  // It has the letters of Arabic without their joined forms.
  fontsource('noto-sans-math', /-400-normal\.woff2$/, /[^\u0600-\u06ff]/),
  whole('noto-serif-hebrew', /[\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]/u),
  whole('amiri', /[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u),
  fontsource('noto-serif-devanagari', /-devanagari-400-normal\.woff2$/),
  fontsource('noto-serif-thai', /-thai-400-normal\.woff2$/),
  fontsource('noto-serif-sc', /-\d+-400-normal\.woff2$/),
  fontsource('noto-serif-kr', /-\d+-400-normal\.woff2$/, /[\p{Script=Hangul} ]/u),
];

const folderOf = (name: string) => join(root, 'node_modules', name);
const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')).version;

/** Changes when a package or this script does. */
function stamp(): string {
  const packages = ['harfbuzzjs', 'wawoff2', ...SOURCES.map((s) => s.from)];
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const name of packages) hash.update(`${name}@${versionOf(name)}\n`);
  return hash.digest('hex');
}

/** What the font truly draws: no private use, no unassigned or control characters, nothing that comes out blank. */
function drawnCodePoints(shaping: ShapingFont, font: TrueType, only?: RegExp): number[] {
  return shaping.codePoints().filter((point) => {
    const character = String.fromCodePoint(point);
    if (/[\p{C}\p{Zl}\p{Zp}]/u.test(character) && !isInvisible(character)) return false;
    if (/\p{Default_Ignorable_Code_Point}/u.test(character) && !isInvisible(character)) return false;
    if (only && !only.test(character)) return false;
    if (/\p{Zs}/u.test(character) || isInvisible(character)) return true;
    return shaping.shape(character, 0, character.length, false).every(({ glyph }) => {
      const box = font.box(glyph);
      return glyph !== 0 && box !== null && box.right > box.left && box.top > box.bottom;
    });
  });
}

async function unpack(source: Source, harfBuzz: HarfBuzz): Promise<FontFile[]> {
  const folder = join(folderOf(source.from), source.folder);
  const names = readdirSync(folder).filter((name) => source.files.test(name));
  if (names.length === 0) throw new Error(`${source.from} has no file like ${source.files}`);
  const files: FontFile[] = [];
  for (const name of names) {
    const packed = readFileSync(join(folder, name));
    const sfnt = name.endsWith('.woff2') ? await wawoff2.decompress(packed) : new Uint8Array(packed);
    const points = drawnCodePoints(harfBuzz.font(sfnt), new TrueType(sfnt), source.only);
    if (points.every((point) => point === 0x20)) continue;
    const file =
      source.folder === '400Regular' ? `${source.id}.ttf` : name.replace(/(-[45]00)?(-normal)?\.(ttf|woff2)$/, '.ttf');
    writeFileSync(join(out, file), sfnt);
    files.push({ file, covers: encodeCoverage(points) });
  }
  return files;
}

const wanted = stamp();
const stampFile = join(out, 'stamp.txt');
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) process.exit(0);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const harfBuzzFolder = dirname(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'));
const shaper = new Uint8Array(readFileSync(join(harfBuzzFolder, 'harfbuzz.wasm')));
writeFileSync(join(out, 'harfbuzz.wasm'), shaper);
writeFileSync(join(out, 'LICENCE-harfbuzzjs.txt'), readFileSync(join(folderOf('harfbuzzjs'), 'LICENSE')));

const families: FontFamily[] = [];
for (const source of SOURCES) {
  // HarfBuzz never gives memory back: a new one for each family keeps a hundred files from adding up.
  const files = await unpack(source, await openHarfBuzz(shaper));
  families.push({ id: source.id, slope: source.slope, files });
  const licence = join(out, `LICENCE-${source.from.replace(/^@.*\//, '')}.txt`);
  writeFileSync(licence, readFileSync(join(folderOf(source.from), source.licence)));
}
writeFileSync(join(out, 'index.json'), JSON.stringify({ families }));
writeFileSync(stampFile, wanted);
const count = families.reduce((sum, family) => sum + family.files.length, 0);
console.log(`public/fonts: ${count} font files of ${families.length} families`);
