import { readFileSync } from 'node:fs';
import type { Answer } from './drivers/browser';

/** A page of the fixtures under its own address, with these passages replaced. */
export interface SavedPage {
  readonly address: string;
  readonly answer: Answer;
}

/**
 * Reads "hotcrp/author-view" and the like.
 * @param changes passages of the page, each with what stands there instead; a passage that is not there is an error.
 */
export function savedPage(name: string, changes: Readonly<Record<string, string>> = {}): SavedPage {
  let body = readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8');
  const address = /^<!-- (\S+) \|/.exec(body)?.[1];
  if (!address) throw new Error(`${name} names no address`);
  for (const [passage, instead] of Object.entries(changes)) {
    if (!body.includes(passage)) throw new Error(`${name} does not hold ${passage}`);
    body = body.replaceAll(passage, instead);
  }
  return { address, answer: { body: body.replace(/^<!--.*-->\n/, '') } };
}

/** What a page loads to look and work like itself: nothing here. */
export function emptyPartOfPage({ pathname }: URL): Answer | undefined {
  if (/\/script\.js$/.test(pathname)) return { type: 'text/javascript', body: '' };
  if (pathname === '/favicon.ico') return { type: 'image/x-icon', body: '' };
  return /\.css$/.test(pathname) ? { type: 'text/css', body: '' } : undefined;
}
