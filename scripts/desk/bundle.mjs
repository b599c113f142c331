/** node bundle.mjs ENTRY FOLDER NAME: a program in one file, in a process of its own, whose memory goes with it. */
import { build } from 'vite';

const [entry, outDir, name] = process.argv.slice(2);
await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  ssr: { external: true },
  build: { ssr: entry, outDir, minify: false, rollupOptions: { output: { entryFileNames: name } } },
});
