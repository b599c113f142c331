import { address } from './metadata/address';
import { readCitation } from './metadata/citation';
import { paperOf } from './metadata/found';
import { readMetas } from './metadata/metas';
import type { Page, Portal, Reading } from './portal';

/** Any page that describes a paper by citation metadata: journals, archives, proceedings. Asked when no portal claims the page. */
export const citationMetadata: Portal = { id: 'citation-metadata', name: 'citation metadata', matches: [], read };

function read({ document, url }: Page): Reading | null {
  const { title, ...facts } = readCitation(document, readMetas(document));
  if (!title) return null;
  const key = `${citationMetadata.id}:${url.host}/${title.value.toLowerCase()}`;
  const place = { portal: citationMetadata.id, key, url: address(url) };
  return { kind: 'paper', paper: paperOf(place, null, { title, ...facts }) };
}
