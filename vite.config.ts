import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, runnerImport } from 'vite';
import type { ViteUserConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

/** The content script: one self-contained file, so that no page can tell the extension by its resources. */
const CONTENT_SCRIPT = 'src/extension/content.ts';
const firefox = process.env.TARGET === 'firefox';
/**
 * The extension's id in Firefox, for good: what authors kept belongs to the id, and another one would lose it. A UUID
 * in braces (a form that Firefox takes since its beginning) needs no domain that somebody would have to own and keep.
 */
const FIREFOX_ID = '{2214402a-1bf6-402e-99ef-bb3f104810f6}';

/** The sites whose pages the extension may read without a click: those of the portals, and no other. */
async function portalHosts(): Promise<string[]> {
  // Vite's own runner: an import of the sources from here would have to name each file's extension.
  const { module } = await runnerImport<typeof import('./src/portals')>('./src/portals/index.ts');
  return module.portals.flatMap(({ matches }) => [...matches]);
}

/**
 * Chrome's manifest, with the portals' hosts, is the one source; Firefox's differs in the background, in private windows and in what its store asks
 * for. Chromium shows the pages of an extension that is not split in ordinary windows only, and writes their downloads
 * and their fields' text into the ordinary history and session (observed in 156). Firefox knows no split, would keep such
 * an extension out of private windows, and has its pages there in any case.
 */
async function manifestFor(): Promise<ManifestV3Export> {
  const hosts = await portalHosts();
  const scripts = manifest.content_scripts.map((script) => ({ ...script, matches: hosts }));
  const whole = { ...manifest, content_scripts: scripts, host_permissions: hosts };
  if (!firefox) return whole as ManifestV3Export;
  const { minimum_chrome_version: _version, incognito: _incognito, background, ...common } = whole;
  return {
    ...common,
    // Without it Firefox puts the button into a menu.
    action: { ...common.action, default_area: 'navbar' },
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as ManifestV3Export;
}

/** Preact can set innerHTML, which the add-on linter warns of. Nothing here does: turn the sink into textContent. */
const preactWithoutInnerHtml: Plugin = {
  name: 'preact-without-inner-html',
  apply: 'build',
  transform: {
    filter: { id: /\/preact\/dist\/preact\.mjs$/ },
    handler(code) {
      const out = code.replace(/(\w+)\.innerHTML=(\w+)\.__html/, '$1.textContent=$2.__html');
      if (out === code) this.error('Preact sets innerHTML in another form now: adapt preactWithoutInnerHtml');
      return { code: out, map: null };
    },
  },
};

/** PDFium's package would fetch its WebAssembly from a foreign host unless it is brought along: the address goes. */
const pdfiumAlone = (): Plugin => ({
  name: 'pdfium-alone',
  apply: 'build',
  transform: {
    filter: { id: /@embedpdf\/pdfium\/dist\/index/ },
    handler(code) {
      const out = code.replace(/https:\/\/cdn\.jsdelivr\.net\/[^'"]*/g, '');
      if (out === code) this.error("PDFium's default address has another form now: adapt pdfiumAlone");
      return { code: out, map: null };
    },
  },
});

/** zip.js can load further ways of packing from an address; nothing here names one, and the add-on linter warns of it. */
const zipWithoutAddresses = (): Plugin => ({
  name: 'zip-without-addresses',
  apply: 'build',
  transform: {
    filter: { id: /@zip\.js.zip\.js.lib.core.codec-registry\.js$/ },
    handler(code) {
      const out = code.replace(/await import\([^()]*\bcodecURI\)/, '{}');
      if (out === code) this.error('zip.js loads codecs in another form now: adapt zipWithoutAddresses');
      return { code: out, map: null };
    },
  },
});

/** The licences of the packages that ship, word for word; those of the fonts lie beside them. */
const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle() {
    for (const name of Object.keys(packageJson.dependencies)) {
      const folder = `node_modules/${name}`;
      for (const file of readdirSync(folder).filter((each) => /^licen[cs]e/i.test(each))) {
        const own = name.replace(/^@/, '').replace('/', '-');
        const extra = /\.(?!md$|txt$)\w+$/i.exec(file)?.[0] ?? '';
        this.emitFile({
          type: 'asset',
          fileName: `licences/${own}${extra}.txt`,
          source: readFileSync(`${folder}/${file}`),
        });
      }
    }
  },
};

/** The popup asks at once for what its script imports as soon as it has begun, instead of only then. */
const askAtOnce: Plugin = {
  name: 'ask-at-once',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path: page, chunk, bundle }) {
      if (!page.includes('/popup/')) return;
      const files = new Set(chunk?.dynamicImports);
      for (const file of files) {
        const imported = bundle?.[file];
        if (imported?.type === 'chunk') for (const each of imported.imports) files.add(each);
      }
      return [...files]
        .filter((file) => !html.includes(`"/${file}"`))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }));
    },
  },
};

/** crxjs opens scripts that are injected on demand to every page; injecting them needs no such thing. */
const noWebAccessibleResources: Plugin = {
  name: 'no-web-accessible-resources',
  apply: 'build',
  enforce: 'post',
  // A hook of crxjs's own, which Vite's types do not know.
  ...{
    renderCrxManifest(built: { web_accessible_resources?: unknown }) {
      delete built.web_accessible_resources;
      return built;
    },
  },
};

/** What the popup begins with before its own modules are there, what it then opens with, and the page of many forms. */
const BEGINNING = ['src/ui/popup/main.ts'];
const FAST = ['src/ui/popup/open.tsx', 'src/ui/agreements/main.tsx'];

/**
 * What several pages of the extension need at once goes into few files, since every file asked for delays the popup by
 * 2 to 5 ms: what the popup begins with, what it or your agreements need before anything is seen, and all else.
 * The portals' readers belong to the content scripts, which are built apart.
 */
const sharedByPages = [
  shared('beginning', (id, graph) => needs(BEGINNING, graph).has(id)),
  shared('pages', (id, graph) => needs(FAST, graph).has(id)),
  { ...shared('pages-later', () => true), tags: ['$initial'] satisfies ['$initial'] },
];

function shared(name: string, has: (id: string, graph: Graph) => boolean) {
  return {
    debugName: name,
    name: (id: string, graph: Graph) => (has(id, graph) ? name : null),
    minShareCount: 2,
    test: (id: string) => !/src.portals.(?!portal\.)/.test(id),
  };
}

/** The modules of the tools themselves, which any file may need. */
const OF_TOOLS = ['\0rolldown/runtime.js', '\0vite/preload-helper.js'];

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The modules that some of ours need before they can run. */
function needs(ours: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set([...ours.map((file) => path.resolve(file)), ...OF_TOOLS]);
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/** Tests that put modules of their own in the place of some that others load. */
const MOCKED = 'test/{extension,ui}/**';

const test: ViteUserConfig['test'] = {
  // Vitest would leave a core to itself, which of two is half; its own work between the tests is small.
  maxWorkers: '100%',
  // Many tests start programs that share the processor with whatever else runs.
  testTimeout: 30_000,
  hookTimeout: 60_000,
  ...(process.env.VITEST && { sequence: { sequencer: (await import('./test/long-first.ts')).LongFirst } }),
  projects: [
    {
      extends: true,
      test: {
        name: 'unit',
        include: ['test/**/*.test.ts'],
        exclude: [MOCKED, 'test/e2e/**'],
        // A process of its own for each file would load PDFium, the fonts and our modules each time anew.
        isolate: false,
      },
    },
    { extends: true, test: { name: 'mocked', include: [`${MOCKED}/*.test.{ts,tsx}`] } },
    {
      extends: true,
      test: {
        name: 'e2e',
        include: ['test/e2e/**/*.test.ts'],
        testTimeout: 60_000,
        hookTimeout: 90_000,
        // Two browsers at once: one works while the other waits.
        maxWorkers: 2,
        // A browser has moods of its own; what passes only the second time is marked so in the report.
        retry: 1,
        sequence: { groupOrder: 1 },
      },
    },
  ],
};

export default defineConfig({
  // The languages that there are strings in: src/extension/language.ts.
  define: { LOCALES: JSON.stringify(readdirSync('public/_locales').sort()) },
  plugins: process.env.VITEST
    ? [preact()]
    : [
        preactWithoutInnerHtml,
        zipWithoutAddresses(),
        preact(),
        crx({
          manifest: await manifestFor(),
          browser: firefox ? 'firefox' : 'chrome',
          contentScripts: { standaloneFiles: [CONTENT_SCRIPT] },
        }),
        askAtOnce,
        noWebAccessibleResources,
        licences,
      ],
  worker: { format: 'es', plugins: () => [pdfiumAlone(), zipWithoutAddresses()] },
  build: {
    outDir: `dist/${firefox ? 'firefox' : 'chrome'}`,
    emptyOutDir: true,
    // Packing every font only to print how small it gets takes longer than the rest.
    reportCompressedSize: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        check: 'src/ui/check/index.html',
        agreements: 'src/ui/agreements/index.html',
        forms: 'src/ui/forms/index.html',
        desk: 'src/ui/desk/index.html',
        welcome: 'src/ui/welcome/index.html',
      },
      // pdf-lib's modules only define: what makes no use of its parser and standard fonts need not load them.
      treeshake: { moduleSideEffects: [{ test: /\/(@pdf-lib|pdf-lib|pako)\//, sideEffects: false }] },
      output: {
        // Without a hash: Rolldown's (1.2.19) depends on the folder, and what a browser holds of a package is never older.
        chunkFileNames: 'assets/[name].js',
        entryFileNames: 'assets/[name].js',
        codeSplitting: { groups: sharedByPages },
      },
    },
  },
  test,
} as ViteUserConfig);
