import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { naming } from '../src/agreements/pmlr/naming';
import type { Paper } from '../src/paper/paper';
import { typesetTitle } from '../src/paper/title';
import { readPage } from '../src/portals';
import type { Reading } from '../src/portals/portal';
import { parseSavedPage } from './saved-page';

const USAGE = `Usage: npm run read -- FILE [ADDRESS]

Prints as JSON what Imprimatur reads from a saved page.
ADDRESS is where the page was saved from; without it, the address in a comment at the top of the file
("<!-- https://… | note -->"), the page's canonical link, or the file's own is taken.`;

const [file, given] = process.argv.slice(2);
if (!file || file.startsWith('-')) {
  console.error(USAGE);
  process.exit(file === '--help' || file === '-h' ? 0 : 1);
}
const html = load(file);
const reading = readText(html);
// What a page makes the parser attempt later on changes nothing of the reading.
process.on('uncaughtException', () => {});
process.stdout.write(`${JSON.stringify(shown(reading), null, 2)}\n`, () => process.exit(0));

/** The reading of a page; one that is too deep to be parsed or searched here counts as unreadable. */
function readText(text: string): Reading {
  try {
    const document = parseSavedPage(text);
    return readSettled(document, address(text, document, given) ?? pathToFileURL(resolve(file ?? '')));
  } catch (error) {
    console.error(`The page cannot be parsed: ${error instanceof Error ? error.message : error}`);
    return { kind: 'unreadable', why: 'failed' };
  }
}

/**
 * A live page whose address and metadata are of two papers is between the two, and reading waits. A saved one stays as
 * it is (saved right after a click from paper to paper, say): its metadata are believed, as they are over the body.
 */
function readSettled(page: Document, address: URL): Reading {
  const read = readPage({ document: page, url: address });
  if (read.kind !== 'unreadable' || read.why !== 'still-loading') return read;
  const pdf = page.querySelector('meta[name="citation_pdf_url"]')?.getAttribute('content') ?? '';
  const id = /\/pdf\?id=([^&]+)$/.exec(pdf)?.[1];
  if (!id) {
    console.error(`The page was saved before it had drawn its paper, or from another address than ${address.href}.`);
    return read;
  }
  console.error(`The address ${address.href} is of another paper than the page's metadata; read as the metadata say.`);
  return readPage({ document: page, url: new URL(`/forum?id=${id}`, address) });
}

function load(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    console.error(`${basename(path)} cannot be read: ${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(1);
  }
}

function address(text: string, page: Document, asked: string | undefined): URL | null {
  const comment = /^\s*<!--\s*(https?:\/\/\S+)/.exec(text)?.[1];
  const canonical = page.querySelector('[rel="canonical"]')?.getAttribute('href');
  const found = asked ?? comment ?? canonical;
  if (!found) return null;
  if (URL.canParse(found)) return new URL(found);
  if (!asked) return null;
  console.error(`Not an address: ${asked}\n\n${USAGE}`);
  process.exit(1);
}

function shown(reading: Reading) {
  if (reading.kind === 'papers') return { ...reading, papers: reading.papers.map(withProposals) };
  return 'paper' in reading ? { ...reading, paper: withProposals(reading.paper) } : reading;
}

/** The paper with its title as people read it, and the key and file name that the popup would propose. */
function withProposals(paper: Paper) {
  const key = naming.key(paper);
  const title = typesetTitle(paper.title);
  return { ...paper, title, titleSource: paper.title, handInKey: key, fileName: key && `${naming.stem(key)}.pdf` };
}
