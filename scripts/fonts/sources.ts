import type { FontFamily } from '../../src/pdf/fonts/resources';
import type { Hand } from '../../src/signing/hands';
import { isChineseName, isJapanese } from './ideographs';

/** Where a family of fonts comes from, and what is taken of it. */
export interface FontSource {
  readonly id: string;
  /** The npm package; its version is pinned in package.json. */
  readonly from: string;
  /** Where in the package the files lie. */
  readonly folder: string;
  readonly files: RegExp;
  readonly licence: string;
  readonly slope: FontFamily['slope'];
  readonly shapes: FontFamily['shapes'];
  /** Only these characters are used, and files without any are left out. */
  readonly wanted: (character: string) => boolean;
  /** Whether the files are cut down to what is used, or go along as they are. */
  readonly cut: boolean;
  /** Of another family's characters, none is taken (`all`), or none that is drawn alike (`alike`). */
  readonly without: { readonly family: string; readonly which: 'all' | 'alike' } | null;
}

const SOURCE = {
  licence: 'LICENSE',
  slope: 'upright',
  shapes: null,
  wanted: () => true,
  cut: false,
  without: null,
} as const satisfies Partial<FontSource>;

const fontsource = (id: string, files: RegExp, more: Partial<FontSource> = {}): FontSource => ({
  ...SOURCE,
  id,
  from: `@fontsource/${id}`,
  folder: 'files',
  files,
  ...more,
});

/** A whole font: signs and digits with the letters, and every accent with every letter. */
const whole = (id: string, more: Partial<FontSource> = {}): FontSource => ({
  ...SOURCE,
  id,
  from: `@expo-google-fonts/${id}`,
  folder: '400Regular',
  files: /_400Regular\.ttf$/,
  licence: 'LICENSE_FONT',
  ...more,
});

const cmu = (slope: FontFamily['slope'], file: RegExp): FontSource => ({
  ...SOURCE,
  id: `cmu-serif-${slope}`,
  from: 'computer-modern',
  folder: 'fonts',
  files: file,
  licence: 'OFL.txt',
  slope,
});

/** The letters of one script. */
const script = (name: string): FontSource =>
  fontsource(`noto-serif-${name}`, new RegExp(`-${name}-400-normal\\.woff2$`), { cut: true });

/** The same from a font of many weights, of which the regular one is kept. */
const variable = (name: string): FontSource => ({
  ...script(name),
  from: `@fontsource-variable/noto-serif-${name}`,
  files: new RegExp(`-${name}-wght-normal\\.woff2$`),
});

/** A hand of one or more scripts, with the signs that stand between letters; whole, or of Fontsource's files for these. */
const hand = (id: Hand, letters: RegExp, subsets: string | null = null): FontSource => ({
  ...(subsets === null ? whole(id) : fontsource(id, new RegExp(`-(?:${subsets})-400-normal\\.woff2$`))),
  id: `hand-${id}`,
  slope: 'hand',
  cut: true,
  wanted: (character) => letters.test(character) || /[\p{Script=Common}\p{Script=Inherited}]/u.test(character),
});

const oneOf = (pattern: RegExp) => (character: string) => pattern.test(character);
const NUMBERED = /-\d+-400-normal\.woff2$/;

/** In the order in which they are asked for a character: the look of LaTeX first. */
export const SOURCES: readonly FontSource[] = [
  cmu('upright', /^cmu-serif-500-roman\.ttf$/),
  cmu('italic', /^cmu-serif-500-italic\.ttf$/),
  whole('noto-serif', { cut: true }),
  // It has the letters of Arabic without their joined forms.
  fontsource('noto-sans-math', /-400-normal\.woff2$/, { wanted: oneOf(/[^\u0600-\u06ff]/) }),
  // Text that runs to the left is to be of one font (see paragraph.ts).
  whole('noto-serif-hebrew', { wanted: oneOf(/[\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]/u) }),
  whole('amiri', { wanted: oneOf(/[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u) }),
  fontsource('noto-serif-devanagari', /-devanagari-400-normal\.woff2$/),
  fontsource('noto-serif-thai', /-thai-400-normal\.woff2$/),
  ...['georgian', 'armenian', 'bengali', 'tamil', 'telugu', 'gujarati', 'malayalam', 'sinhala'].map(script),
  ...['myanmar', 'khmer', 'lao', 'tibetan'].map(script),
  ...['gurmukhi', 'kannada', 'ethiopic'].map(variable),
  fontsource('noto-serif-sc', NUMBERED),
  whole('noto-serif-sc', {
    id: 'noto-serif-sc-names',
    wanted: isChineseName,
    cut: true,
    without: { family: 'noto-serif-sc', which: 'all' },
  }),
  fontsource('noto-serif-jp', NUMBERED, {
    shapes: 'japanese',
    wanted: isJapanese,
    cut: true,
    without: { family: 'noto-serif-sc', which: 'alike' },
  }),
  fontsource('noto-serif-kr', NUMBERED, { wanted: oneOf(/[\p{Script=Hangul} ]/u), cut: true }),
  // The hands for typed signatures: a text is never asked of them unless its author chose one.
  ...(['dancing-script', 'alex-brush', 'allura'] as const).map((id) => hand(id, /\p{Script=Latin}/u)),
  hand('marck-script', /[\p{Script=Cyrillic}\p{Script=Latin}]/u),
  hand('mansalva', /\p{Script=Greek}/u, 'latin|greek'),
  hand('aref-ruqaa', /\p{Script=Arabic}/u),
  hand('gveret-levin', /\p{Script=Hebrew}/u),
  hand('kalam', /\p{Script=Devanagari}/u),
  hand('charmonman', /\p{Script=Thai}/u, 'latin|thai'),
  hand('galada', /\p{Script=Bengali}/u, 'latin|bengali'),
  hand('chilanka', /\p{Script=Malayalam}/u, 'latin|malayalam'),
  hand('kavivanar', /\p{Script=Tamil}/u, 'latin|tamil'),
  hand('farsan', /\p{Script=Gujarati}/u, 'latin|gujarati'),
];
