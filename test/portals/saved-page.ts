import { readdirSync, readFileSync } from 'node:fs';
import { parseSavedPage } from '../../scripts/saved-page';
import type { Page } from '../../src/portals/portal';

const PAGES = new URL('../fixtures/pages/', import.meta.url);

/** A page of the fixtures: whose it is, which trap it holds, the page and the reading that is expected of it. */
export interface SavedPage {
  readonly portal: string;
  readonly name: string;
  readonly html: string;
  readonly page: Page;
  readonly expected: unknown;
}

/** The folders of the fixtures: the ids of the portals that have one. */
export const portalsWithPages = readdirSync(PAGES);

/** Every fixture with its address, which stands in the comment at the top of the file; parsed when it is asked for. */
export function savedPages(): readonly SavedPage[] {
  return pages;
}

/** For `npm run mutate`, which tries a portal's code by its own pages alone. */
const ONLY = process.env.PAGES_OF?.split(' ') ?? portalsWithPages;

const pages = ONLY.flatMap((portal) =>
  readdirSync(new URL(`${portal}/`, PAGES))
    .filter((file) => file.endsWith('.html'))
    .map((file): SavedPage => {
      const html = readFileSync(new URL(`${portal}/${file}`, PAGES), 'utf8');
      const address = /^<!-- (\S+) \|/.exec(html)?.[1] ?? '';
      const expected: unknown = JSON.parse(
        readFileSync(new URL(`${portal}/${file.replace(/html$/, 'json')}`, PAGES), 'utf8'),
      );
      let page: Page | undefined;
      return {
        portal,
        name: file.slice(0, -5),
        html,
        get page() {
          page ??= pageOf(html, address);
          return page;
        },
        expected,
      };
    }),
);

/** A page as a reader gets it, from its source and address. */
export function pageOf(html: string, address: string): Page {
  return { document: parseSavedPage(html), url: new URL(address) };
}
