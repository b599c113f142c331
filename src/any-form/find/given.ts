import type { Wanted } from '../../agreements/agreement';
import { meaningOf } from './meaning';

/** A label, and what stands behind it before the room to write in. */
const LABEL_AND_VALUE = /^([^:：.]{2,40}?)[:：] (\S.{2,120})$/;

/** What the venue has written behind a label, before the line to write on goes on; null for nothing. */
export function givenBehind(text: string): string | null {
  const [, label, value] = LABEL_AND_VALUE.exec(text) ?? [];
  if (!label || !value || isQuestion(value) || !isOfVenue(label)) return null;
  // A name or a number, not how to write it.
  return /^[\p{Lu}\d]/u.test(value) && /\s/.test(value) && !/[:：]$/.test(value) ? value : null;
}

/** What asks something, and so answers nothing. */
export const isQuestion = (words: string): boolean => /\?\s*$/.test(words);

/** What a venue may have put in. */
export const OF_VENUE: readonly Wanted[] = ['event', 'series', 'editors', 'place', 'number', 'organization'];

/** What a venue may know before anybody writes. */
export function isOfVenue(label: string): boolean {
  const { wants, asks } = meaningOf([label]);
  return asks === 'text' && wants.length > 0 && wants.every((want) => OF_VENUE.includes(want));
}
