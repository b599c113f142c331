import { readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { withBlock } from '../scripts/docs/block';
import { importsOf, type Modules, modulesOfSource, targetOf, withoutComments } from '../scripts/docs/imports';
import { picture } from '../scripts/docs/picture';

/** What each folder of src may import besides itself. The core is all but ui and extension. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  paper: [],
  agreements: ['paper'],
  portals: ['paper', 'agreements'],
  signing: ['paper', 'agreements'],
  pdf: ['paper', 'agreements', 'signing'],
  scan: ['paper', 'agreements', 'signing', 'pdf'],
  'any-form': ['paper', 'agreements', 'signing', 'pdf'],
  checking: ['paper', 'agreements', 'signing', 'pdf', 'scan'],
  desk: ['paper', 'agreements', 'signing', 'pdf', 'scan', 'checking'],
  extension: ['paper', 'agreements', 'portals', 'signing', 'pdf', 'scan', 'checking', 'any-form', 'desk'],
  ui: ['paper', 'agreements', 'portals', 'signing', 'pdf', 'scan', 'checking', 'any-form', 'desk', 'extension'],
};

/** Packages that belong to one folder. */
const AT_HOME: readonly (readonly [packages: RegExp, folder: string])[] = [
  [/^webextension-polyfill$/, 'extension'],
  [/^preact(\/|$)/, 'ui'],
  [/^(pdf-lib|harfbuzzjs)(\/|$)/, 'pdf'],
  [/^tesseract\.js/, 'scan'],
];

/** Every import that goes against the rules, as "importer -> imported". */
function violations(modules: Modules): string[] {
  return Object.entries(modules).flatMap(([path, source]) => {
    const folder = path.split('/')[0] ?? '';
    return importsOf(source)
      .filter((imported) => !isAllowed(path, folder, imported.replace(/\?.*$/, '')))
      .map((imported) => `${path} -> ${imported}`);
  });
}

function isAllowed(path: string, folder: string, imported: string): boolean {
  if (!imported.startsWith('.')) {
    const home = AT_HOME.find(([packages]) => packages.test(imported))?.[1];
    return home === undefined || home === folder;
  }
  const target = targetOf(path, imported);
  // What the package brings along besides its code (messages, icons) is for the two folders that are not the core.
  if (target.startsWith('../')) return ['ui', 'extension'].includes(folder) && target.startsWith('../public/');
  const targetFolder = target.split('/')[0] ?? '';
  return targetFolder === folder || (MAY_IMPORT[folder] ?? []).includes(targetFolder);
}

/** The modules that one reaches by its imports, itself included. */
function reached(modules: Modules, from: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [from];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const source = modules[path];
    if (seen.has(path) || source === undefined) continue;
    seen.add(path);
    for (const imported of importsOf(source).filter((one) => one.startsWith('.'))) {
      const target = targetOf(path, imported);
      waiting.push(`${target}.ts`, `${target}.tsx`, `${target}/index.ts`, target);
    }
  }
  return seen;
}

const modules = modulesOfSource();

describe('imports run one way', () => {
  it('ui -> extension -> portals, signing, pdf, checking -> agreements, paper', () => {
    expect(violations(modules)).toEqual([]);
  });

  it('every folder has its rule', () => {
    const folders = new Set(Object.keys(modules).map((path) => path.split('/')[0] ?? ''));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  it('the script that stands by on every page carries no reader', () => {
    const carried = [...reached(modules, 'extension/content.ts')];
    expect(carried).toContain('portals/list/glance.ts');
    const readers = /^(ui|pdf|checking|agreements)\/|^paper\/(names|title|tex|markup)|^portals\/(labels|metadata)/;
    expect(carried.filter((path) => readers.test(path))).toEqual([]);
    expect(carried).not.toContain('portals/openreview/forum.ts');
  });
});

/** Where a publisher may be named: its own folders, the two lists, ids that are kept, and what pages call the form. */
const NAMES_A_PUBLISHER: readonly RegExp[] = [
  /^agreements\/pmlr\//,
  /^portals\/pmlr\b/,
  /^agreements\/index\.ts$/,
  /^portals\/list\/portals\.ts$/,
  /^extension\/stored-version\.ts$/,
  /^portals\/page-agreement\/names\.ts$/,
  /^portals\/attach\/label\.ts$/,
];

/** Strings that are about PMLR: whom this is not affiliated with, its portal, its rule of names, its list of venues. */
const ABOUT_PMLR = ['notAffiliated', 'noticeUnknownVenue', 'noticeNoVenue', 'fileNameHint', 'fileNameSlug'];

/** The modules whose code, comments aside, names a publisher. */
function namingAPublisher(modules: Modules): string[] {
  return Object.entries(modules)
    .filter(
      ([path, source]) => /pmlr/i.test(withoutComments(source)) && !NAMES_A_PUBLISHER.some((own) => own.test(path)),
    )
    .map(([path]) => path);
}

describe('a publisher', () => {
  it('is one folder and one line in the list: nothing else names it', () => {
    expect(namingAPublisher(modules)).toEqual([]);
    expect(namingAPublisher({ 'ui/a.tsx': "const words = 'PMLR’s agreement';" })).toHaveLength(1);
    expect(namingAPublisher({ 'pdf/a.ts': "// PMLR's pages\nconst id = 'society-1';" })).toEqual([]);
  });

  it('is named in the strings of the interface by a placeholder', () => {
    const named = Object.entries(messages).filter(([, { message }]) => message.includes('PMLR'));
    const others = named.map(([name]) => name).filter((name) => !ABOUT_PMLR.includes(name));
    expect(others).toEqual(named.length > 0 ? [] : ['no string was looked at']);
  });
});

/** Imports into a room of checking that do not go through its index, as "importer -> imported". */
function roomsEntered(modules: Modules): string[] {
  return Object.entries(modules).flatMap(([path, source]) =>
    importsOf(source)
      .filter((imported) => imported.startsWith('.'))
      .map((imported) => targetOf(path, imported))
      .filter((target) => /^checking\/[^/]+\//.test(target) && dirname(target) !== dirname(path))
      .map((target) => `${path} -> ${target}`),
  );
}

describe('the rooms of checking', () => {
  const inRooms = Object.keys(modules).filter((path) => /^checking\/[^/]+\//.test(path));

  it('are entered by their index, which says what they are', () => {
    expect(roomsEntered(modules)).toEqual([]);
    for (const room of new Set(inRooms.map(dirname))) expect(modules[`${room}/index.ts`]).toMatch(/^\/\*\*\n \* \S/);
    expect(roomsEntered({ 'checking/facts/a.ts': "import { fold } from '../align/fold';" })).toHaveLength(1);
    expect(roomsEntered({ 'checking/facts/a.ts': "import { fold } from '../align';" })).toEqual([]);
  });
});

describe('the picture in ARCHITECTURE.md', () => {
  it('is that of the imports: npm run architecture', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    expect(text).toBe(withBlock(text, 'architecture', picture(modules)));
  });

  it('shows an arrow that no other arrows make up for, and the packages that a folder has to itself', () => {
    const drawn = picture({
      'a/1.ts': "import { b } from '../b/1';\nimport { c } from '../c/1';\nimport { own } from '@own/a/deep';",
      'b/1.ts': "import { c } from '../c/1';\nimport * as v from 'valibot';",
      'c/1.ts': "import * as v from 'valibot';\nimport messages from '../../public/messages.json';",
    });
    expect(drawn.split('\n').slice(2, -1)).toEqual([
      '  a["<b>a</b><br>@own/a"]',
      '  b["<b>b</b>"]',
      '  c["<b>c</b>"]',
      '  a --> b',
      '  b --> c',
    ]);
  });
});

describe('the rules would be noticed if broken', () => {
  it.each([
    ['portals/a.ts', "import browser from 'webextension-polyfill';"],
    ['ui/a.tsx', "import browser from 'webextension-polyfill';"],
    ['paper/a.ts', "import { a } from '../portals/pmlr';"],
    ['signing/a.ts', "import type { A } from '../ui/popup/a';"],
    ['pdf/a.ts', "import {\n  a,\n  b,\n} from '../extension/storage';"],
    ['portals/deep/a.ts', "export { a } from '../../signing/sign';"],
    ['portals/a.ts', "const late = () => import('../pdf');"],
    ['extension/a.ts', "import '../ui/popup';"],
    ['signing/a.ts', "import { h } from 'preact';"],
    ['agreements/a.ts', "import { pdf } from 'pdf-lib';"],
    ['paper/a.ts', "import { a } from '../../test/paper/listed-papers';"],
    ['newcomer/a.ts', "import { a } from '../paper/paper';"],
  ])('%s: %s', (path, source) => {
    expect(violations({ [path]: source })).toHaveLength(1);
  });

  it('comments are no imports', () => {
    expect(
      violations({
        'paper/a.ts': "/** import x from '../ui'; */\n// import y from '../ui';\nimport { z } from './b';",
      }),
    ).toEqual([]);
  });
});
