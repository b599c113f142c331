import { createHash } from 'node:crypto';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** The share of the changes that are tried, from 0 to 1. */
const SHARE = Number(process.env.MUTATE_SHARE);
const SEED = process.env.MUTATE_SEED ?? '';

/** Passes over all changes but a sample: the same one each time, as long as the code and the seed are the same. */
const sample = {
  async init() {},
  async group(changes) {
    return [changes.map(({ id }) => id)];
  },
  async check(changes) {
    return Object.fromEntries(
      changes.map((change) => [
        change.id,
        isDrawn(change) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
      ]),
    );
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Checker, 'sample', sample)];

function isDrawn({ fileName, location, replacement }) {
  const name = fileName.slice(fileName.lastIndexOf('/src/'));
  const digest = createHash('sha256')
    .update(JSON.stringify([SEED, name, location, replacement]))
    .digest();
  return digest.readUInt32BE() < SHARE * 2 ** 32;
}
