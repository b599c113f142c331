import { findAgreements } from '../portals/page-agreement';
import { shownAgreement } from '../portals/page-agreement/text';
import { toBase64 } from './base64';
import { fetchSameOrigin } from './same-origin-get';

/** How long a portal may take to hand a file over, in milliseconds, and the largest file that is taken, in bytes. */
const PATIENCE = 30_000;
const LARGEST = 10_000_000;

/** Why an agreement on a page could not be read. The check page has a sentence for each. */
export type NotRead =
  /** The page shows or links it no longer, or was left. */
  | 'gone'
  /** No answer, none in time, or one that sends on to another origin, which is not followed. */
  | 'unreachable'
  /** The site answered that it does not hand it over. */
  | 'refused'
  | 'too-large'
  /** A web page stands there: to be opened, not read from here. */
  | 'web-page'
  /** Neither a PDF nor plain text. */
  | 'other-file';

/** What came of reading an agreement that a page shows or links. */
export type ReadAgreement =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pdf'; readonly base64: string }
  | { readonly kind: 'not-read'; readonly why: NotRead };

/**
 * Reads what the author has clicked on: the text that the page shows (null), or a file that the page links at this
 * moment on its own origin, with the visitor's rights. Runs in the page. Never rejects.
 */
export async function readAgreement(address: string | null): Promise<ReadAgreement> {
  if (address === null) {
    const text = shownAgreement(document);
    return text === null ? notRead('gone') : { kind: 'text', text };
  }
  const { found } = findAgreements(document, new URL(location.href));
  if (!found.some((each) => each.kind === 'file' && each.address === address)) return notRead('gone');
  const answer = await fetchSameOrigin(new URL(address), { patience: PATIENCE, largest: LARGEST, redirect: 'follow' });
  if (answer === 'too-large') return notRead('too-large');
  if (answer === null) return notRead('unreachable');
  if (!answer.ok) return notRead('refused');
  const { bytes, contentType } = answer;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return { kind: 'pdf', base64: toBase64(bytes) };
  if (/^\s*(?:<!doctype|<html|<\?xml|<head|<body)/i.test(head) || /html/i.test(contentType)) return notRead('web-page');
  return /^text\/plain/i.test(contentType)
    ? { kind: 'text', text: new TextDecoder().decode(bytes) }
    : notRead('other-file');
}

function notRead(why: NotRead): ReadAgreement {
  return { kind: 'not-read', why };
}
