import type { Cell } from './cells';

/** Nothing but a bracket names the place before it, whatever it asks. */
export const WHOLE_BRACKET = /^\([^()]{3,60}\)[.,;]?$/;

/** The bracket behind the blank before is no part of this one's label. */
export const withoutHint = (text: string) => text.replace(/^\([^()]{3,90}\)[,;]? (?=\S)/, '');

/** "____ day of", "20____": what stands on either side tells that it is part of a day. */
export const dayBehind = (after: Cell | null, before: Cell | null = null) =>
  (after && /^(?:st|nd|rd|th)?\s*day of\b/i.test(after.text)) || (before && /^(?:19|20)$/.test(before.text))
    ? ['day']
    : [];

/** What a bracket right behind a place says of it. */
export function bracketOf(text: string): string {
  return /^\([^()]{3,90}/.exec(text)?.[0] ?? '';
}

/** In quotation marks stands what a work is called. */
export const inQuotes = (before: Cell, after: Cell | null) =>
  after && /["“„«]$/.test(before.text) && /^["”“»]/.test(after.text) ? ['title'] : [];
