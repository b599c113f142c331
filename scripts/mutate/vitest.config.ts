import { defineConfig } from 'vitest/config';
import { loadErrors } from './load-errors';
import { QuickFirst } from './quick-first';
import { warmWorker } from './warm-worker';

/** The unit tests that should notice the changes, which scripts/mutate.ts names: vitest's projects would run them all. */
export default defineConfig({
  test: {
    include: [process.env.TESTS_THAT_SHOULD_NOTICE ?? ''],
    isolate: false,
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
    reporters: [loadErrors()],
  },
  plugins: [
    {
      name: 'one-warm-worker',
      // Stryker asks for a thread of its own for each change: this comes after what it asks for.
      configureVitest({ project }) {
        project.config.pool = warmWorker.name;
        project.config.poolRunner = warmWorker;
      },
    },
  ],
});
