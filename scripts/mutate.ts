import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { matchesGlob } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

const USAGE = `Usage: npm run mutate -- FOLDER [FILE …]

Changes the code of one folder in every small way it can (a condition turned round, a call left out) and prints the
changes that the folder's own unit tests do not notice, and the score: the changes noticed, or running into the time
limit, of all that some test reaches or none does. FOLDER is one of: ${Object.keys(folders()).join(', ')}. With FILEs, only these.
What was found is kept in out/mutation; unchanged code is not tried again. MUTATE_CONSTANTS=no leaves out what acts while
a file loads, which takes most of the time; MUTATE_SHARE=0.1 tries a tenth of them, with MUTATE_SEED another tenth; MUTATE_PROCESSES says how many processes try changes (2 where unset).`;

/** What became of every change. */
type Changes = Awaited<ReturnType<Stryker['runMutationTest']>>;

/** What is changed at one go, and the unit tests that should notice: the fewer, the sooner a change is tried. */
interface Part {
  readonly code: readonly string[];
  readonly tests: string;
  /** The portals whose saved pages the tests read; '' for all. */
  readonly pages: string;
  /**
   * Whether the code makes something once and keeps it: only the first test is seen to reach that, so that each change
   * is tried with all of them.
   */
  readonly remembers?: true;
}

/** The score below which a run fails, in per cent. */
const LEAST_SCORE = 85;
/** What one process of tests may hold, in megabytes: a change that loops for ever would take the machine along. */
const MEMORY = 2048;

/** Whether only a sample of the changes is tried. */
const SAMPLED = process.env.MUTATE_SHARE !== undefined;

/** The folders and their parts, by name. */
function folders(): Readonly<Record<string, Readonly<Record<string, Part>>>> {
  return {
    'src/paper': { paper: { code: ['src/paper/**/*.ts'], tests: 'test/paper/**/*.test.ts', pages: '' } },
    'src/portals': {
      hotcrp: portal('hotcrp', '{hotcrp/*,pages}', 'hotcrp'),
      openreview: portal('openreview', '{openreview/*,pages,glance}', 'openreview'),
      metadata: portal('{citation-,}metadata', '{metadata/*,pages}', 'citation-metadata'),
      labels: portal('{labels,cmt,easychair}', '{labels/*,pages}', 'labels cmt easychair'),
      others: portal('{pmlr,portal,ask,index,list}', '{ask,pages,glance,pmlr}', 'pmlr hotcrp openreview'),
      attach: portal('attach', 'attach/*'),
      'page-agreement': portal('page-agreement', 'page-agreement/*'),
      'page-report': portal('page-report', 'page-report'),
    },
    // The agreement's text is left out: a test of its own holds it to the publisher's file, letter by letter.
    'src/agreements': {
      agreements: { code: ['src/agreements/!(pmlr).ts'], tests: 'test/agreements/**/*.test.ts', pages: '' },
    },
    'src/checking': {
      sight: room('sight', '*', 'sight/*'),
      facts: room('facts', '!(calendars|date-words)', 'facts/*'),
      'facts-remembered': { ...room('facts', '{calendars,date-words}', 'facts/dates'), remembers: true },
      blanks: room('blanks', '!(labels)', '{blanks/!(additions),check,nothing-lost}'),
      'blanks-remembered': { ...room('blanks', 'labels', '{blanks/!(additions),check}'), remembers: true },
      around: room('around', '*', 'around/*'),
      // The slow sweep of random edits is left out.
      align: room('align', '!(units)', '{align/*,!(sweep)}'),
      'align-remembered': { ...room('align', 'units', '{align/*,check,tamperings}'), remembers: true },
      compare: room('compare', '*', '{compare/*,!(sweep)}'),
    },
    // What works on characters, lines and pictures alone: the rest reads whole files with PDFium, minutes for each change.
    'src/pdf': {
      read: {
        code: [
          'src/pdf/read/{actual-text,columns,digital-signatures,first-title,leaders,lines,links,margins}.ts',
          'src/pdf/read/{reading-order,signature-kind,tricks,upright}.ts',
          'src/pdf/pdfium/geometry.ts',
        ],
        tests:
          'test/pdf/read/{columns,digital-signatures,lines,margins,odd-glyphs,reading-order,signature-kind,stored-order,titles}.test.ts',
        pages: '',
      },
      unpacking: {
        code: ['src/pdf/read/{filters,streams}.ts'],
        tests: 'test/pdf/read/{filters,streams}.test.ts',
        pages: '',
      },
      look: {
        code: ['src/pdf/look/!(look|three-pictures).ts'],
        tests: 'test/pdf/look/!(attacks|look).test.ts',
        pages: '',
      },
    },
    'src/signing': { signing: { code: ['src/signing/*.ts'], tests: 'test/signing/**/*.test.ts', pages: '' } },
    // Of the extension what is kept on disk: the rest needs a browser.
    'src/extension': {
      stored: { code: ['src/extension/{stor*,expiry}.ts'], tests: 'test/extension/{stor*,expiry}.test.ts', pages: '' },
    },
  };
}

function room(name: string, code: string, tests: string): Part {
  return { code: [`src/checking/${name}/${code}.ts`], tests: `test/checking/${tests}.test.ts`, pages: '' };
}

function portal(name: string, tests: string, pages = ''): Part {
  return {
    code: [`src/portals/${name}.ts`, `src/portals/${name}/*.ts`],
    tests: `test/portals/${tests}.test.ts`,
    pages,
  };
}

const [folder = '', ...files] = process.argv.slice(2);
const parts = folders()[folder.replace(/\/$/, '')];
const absent = files.filter((file) => !existsSync(file));
if (!parts || absent.length > 0) {
  console.error(absent.length > 0 ? `There is no ${absent.join(', ')}.` : USAGE);
  process.exit(1);
}
const found: Changes = [];
for (const [name, part] of Object.entries(parts)) {
  const own = files.filter((file) => part.code.some((pattern) => matchesGlob(file, pattern)));
  if (files.length === 0 || own.length > 0) found.push(...(await tried(name, part, own)));
}
const noticed = found.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
const unnoticed = found.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
if (noticed + unnoticed === 0) {
  console.error(`Nothing of ${folder} was tried.`);
  process.exit(1);
}
const score = (100 * noticed) / (noticed + unnoticed);
console.log(`${folder}: ${score.toFixed(1)} % of ${noticed + unnoticed} changes were noticed.`);
process.exitCode = score < LEAST_SCORE ? 1 : 0;

function tried(name: string, part: Part, files: readonly string[]): Promise<Changes> {
  process.env.TESTS_THAT_SHOULD_NOTICE = part.tests;
  if (part.pages) process.env.PAGES_OF = part.pages;
  else delete process.env.PAGES_OF;
  return new Stryker({
    mutate: files.length > 0 ? [...files] : [...part.code],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './scripts/mutate/sample.mjs', './scripts/mutate/unnoticed.mjs'],
    vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
    testRunnerNodeArgs: [`--max-old-space-size=${MEMORY}`],
    concurrency: Number(process.env.MUTATE_PROCESSES) || Math.min(2, availableParallelism()),
    // What acts while a module loads (patterns, tables) is tried with every test of the part, and takes most of the time.
    ignoreStatic: process.env.MUTATE_CONSTANTS === 'no' && !part.remembers,
    // On a busy machine tests take longer than they did at first, which would count as noticing.
    timeoutMS: 10_000,
    timeoutFactor: 3,
    incremental: !SAMPLED,
    incrementalFile: `out/mutation/${name}.json`,
    ...(SAMPLED && { checkers: ['sample'] }),
    tempDirName: 'out/mutation/tmp',
    ignorePatterns: ['dist', 'out', 'docs'],
    coverageAnalysis: part.remembers ? 'off' : 'perTest',
    disableTypeChecks: false,
    // Only its own TypeScript's interface could rewrite one, and nothing in ours leads out of the copy.
    tsconfigFile: 'none',
    reporters: ['unnoticed', 'clear-text'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
    allowConsoleColors: false,
  }).runMutationTest();
}
