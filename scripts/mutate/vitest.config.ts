import { defineConfig } from 'vitest/config';

/** The unit tests of one folder, which scripts/mutate.ts names: vitest's projects would run them all. */
export default defineConfig({ test: { include: [`${process.env.TESTS_OF_FOLDER}/**/*.test.ts`] } });
