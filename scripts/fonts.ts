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
import { encodeCoverage, isInvisible } from '../src/pdf/fonts/coverage';
import type { FontFamily, FontFile } from '../src/pdf/fonts/resources';
import { TrueType } from '../src/pdf/fonts/truetype';
import { type HarfBuzz, openHarfBuzz, type ShapingFont } from '../src/pdf/typesetting/harfbuzz';
import { type FontSource, SOURCES } from './fonts/sources';
import { openSubsetter } from './fonts/subset';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'public/fonts');
const require = createRequire(import.meta.url);

const folderOf = (name: string) => join(root, 'node_modules', name);
const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')).version;

/** Changes when a package or one of these scripts does. */
function stamp(): string {
  const packages = ['harfbuzzjs', 'wawoff2', ...SOURCES.map((s) => s.from)];
  const hash = createHash('sha256');
  for (const script of ['fonts.ts', ...['ideographs', 'sources', 'subset'].map((name) => `fonts/${name}.ts`)])
    hash.update(readFileSync(join(root, 'scripts', script)));
  for (const name of packages) hash.update(`${name}@${versionOf(name)}\n`);
  return hash.digest('hex');
}

/** A font and the code points that it truly draws: no private use, no unassigned or control characters, nothing blank. */
function drawnBy(shaping: ShapingFont, font: TrueType): Map<number, Uint8Array> {
  const drawn = new Map<number, Uint8Array>();
  for (const point of shaping.codePoints()) {
    const character = String.fromCodePoint(point);
    if (/[\p{C}\p{Zl}\p{Zp}]/u.test(character) && !isInvisible(character)) continue;
    if (/\p{Default_Ignorable_Code_Point}/u.test(character) && !isInvisible(character)) continue;
    const glyphs = shaping.shape(character, 0, character.length, false);
    const inked = glyphs.every(({ glyph }) => {
      const box = font.box(glyph);
      return glyph !== 0 && box !== null && box.right > box.left && box.top > box.bottom;
    });
    if (inked || /\p{Zs}/u.test(character) || isInvisible(character))
      drawn.set(point, font.outline(glyphs[0]?.glyph ?? 0).slice());
  }
  return drawn;
}

/** What each family draws, by id: the outline of each code point. */
const outlines = new Map<string, Map<number, Uint8Array>>();

/** The code points of a font that are used of it. */
function usedOf(source: FontSource, drawn: ReadonlyMap<number, Uint8Array>): number[] {
  const others = outlines.get(source.without?.family ?? '');
  return [...drawn.keys()].filter((point) => {
    if (!source.wanted(String.fromCodePoint(point))) return false;
    const other = others?.get(point);
    if (!other) return true;
    return source.without?.which === 'alike' && Buffer.compare(other, drawn.get(point) ?? new Uint8Array()) !== 0;
  });
}

/** How many characters a file has at most that is cut from a whole font. */
const PER_FILE = 200;

async function unpack(source: FontSource, harfBuzz: HarfBuzz): Promise<FontFile[]> {
  const folder = join(folderOf(source.from), source.folder);
  const names = readdirSync(folder).filter((name) => source.files.test(name));
  if (names.length === 0) throw new Error(`${source.from} has no file like ${source.files}`);
  const subsetter = await openSubsetter();
  // A sign that stores several letters could draw others, and a check says so: no hand joins letters in one.
  const cutDown = (sfnt: Uint8Array, points: readonly number[]) =>
    subsetter.subset(sfnt, points, source.slope !== 'hand');
  const own = new Map<number, Uint8Array>();
  const files: FontFile[] = [];
  const write = (file: string, sfnt: Uint8Array, points: readonly number[]) => {
    writeFileSync(join(out, file), sfnt);
    files.push({ file, covers: encodeCoverage(points) });
  };
  for (const name of names) {
    const packed = readFileSync(join(folder, name));
    const sfnt = name.endsWith('.woff2') ? await wawoff2.decompress(packed) : new Uint8Array(packed);
    const drawn = drawnBy(harfBuzz.font(sfnt), new TrueType(sfnt));
    for (const [point, outline] of drawn) own.set(point, outline);
    const points = usedOf(source, drawn);
    if (points.every((point) => point === 0x20)) continue;
    const file =
      source.folder === '400Regular' ? source.id : name.replace(/(-[45]00|-wght)?(-normal)?\.(ttf|woff2)$/, '');
    if (!source.cut) write(`${file}.ttf`, sfnt, points);
    else if (source.without?.which !== 'all') write(`${file}.ttf`, cutDown(sfnt, points), points);
    else {
      for (let i = 0; i < points.length; i += PER_FILE) {
        const part = points.slice(i, i + PER_FILE);
        write(`${file}-${i / PER_FILE}.ttf`, cutDown(sfnt, part), part);
      }
    }
  }
  outlines.set(source.id, own);
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
  families.push({ id: source.id, slope: source.slope, shapes: source.shapes, files });
  const licence = join(out, `LICENCE-${source.from.replace(/^@.*\//, '')}.txt`);
  writeFileSync(licence, readFileSync(join(folderOf(source.from), source.licence)));
}
writeFileSync(join(out, 'index.json'), JSON.stringify({ families }));
writeFileSync(stampFile, wanted);
const count = families.reduce((sum, family) => sum + family.files.length, 0);
console.log(`public/fonts: ${count} font files of ${families.length} families`);
