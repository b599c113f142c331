import { existsSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

const USAGE = `Usage: npm run mutate -- FOLDER [FILE …]

Changes the code of one folder in every small way it can (a condition turned round, a call left out) and prints the
changes that the folder's own unit tests do not notice, and the score: the changes noticed, or running into the time
limit, of all that some test reaches or none does. FOLDER is one of: ${folders().join(', ')}. With FILEs, only these.
What was found is kept in out/mutation; unchanged code is not tried again.`;

/** What is changed in a folder, and the folder of the unit tests that should notice. */
interface Area {
  readonly code: readonly string[];
  readonly tests: string;
}

/** The score below which a run fails, in per cent. */
const LEAST_SCORE = 85;
/** What one process of tests may hold, in megabytes: a change that loops for ever would take the machine along. */
const MEMORY = 2048;

function areas(): Readonly<Record<string, Area>> {
  return {
    'src/paper': { code: ['src/paper/**/*.ts'], tests: 'test/paper' },
    'src/portals': { code: ['src/portals/**/*.ts'], tests: 'test/portals' },
    // The agreement's text is left out: a test of its own holds it to the publisher's file, letter by letter.
    'src/agreements': { code: ['src/agreements/!(pmlr).ts'], tests: 'test/agreements' },
    'src/signing': { code: ['src/signing/*.ts'], tests: 'test/signing' },
    // Of the extension what is kept on disk: the rest needs a browser.
    'src/extension': { code: ['src/extension/stor*.ts', 'src/extension/stor*/**/*.ts'], tests: 'test/extension' },
  };
}

function folders(): string[] {
  return Object.keys(areas());
}

const [folder = '', ...files] = process.argv.slice(2);
const area = areas()[folder.replace(/\/$/, '')];
const absent = files.filter((file) => !existsSync(file));
if (!area || absent.length > 0) {
  console.error(absent.length > 0 ? `There is no ${absent.join(', ')}.` : USAGE);
  process.exit(1);
}
const name = folder.replace(/\W+/g, '-');
process.env.TESTS_OF_FOLDER = area.tests;
await new Stryker({
  mutate: files.length > 0 ? files : [...area.code],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
  testRunnerNodeArgs: [`--max-old-space-size=${MEMORY}`],
  concurrency: 2,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: `out/mutation/${name}.json`,
  tempDirName: 'out/mutation/tmp',
  ignorePatterns: ['dist', 'out', 'docs'],
  disableTypeChecks: false,
  // Only its own TypeScript's interface could rewrite one, and nothing in ours leads out of the copy.
  tsconfigFile: 'none',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 100, low: LEAST_SCORE, break: LEAST_SCORE },
  allowConsoleColors: false,
}).runMutationTest();
