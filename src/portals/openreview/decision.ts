import type { PaperStatus } from '../../paper/paper';

/** The longest text, in UTF-16 units, that is a decision's. */
const LONGEST_DECISION = 300;

/**
 * What a chair's decision to accept consists of, once blanks and signs are gone: openreview-py takes them out. No word
 * is made of others, so that there is one way to read them.
 */
const ACCEPTING =
  '(?:accept(?:ed|ance)?|conditional(?:ly)?|invited?|archive|present(?:ed|ation)?|oral|poster|spotlight|talk|lightning|highlight|notable|top\\d+|long|short|full|regular|best|outstanding|award|mention|runnerup|minorrevision)s?';
/** What may stand beside it, and alone says nothing. */
const BESIDE = 'as|is|with|for|to|the|an?|and|or|after|honou?rable|(?:major|change|revision|paper)s?|student|percent';

/** "ed" and "ance" are what is left of "Accepted" and "Acceptance" when "Accept" is taken out. */
const WHOLLY = new RegExp(`^(?:ed|ance)?(?:${ACCEPTING}|${BESIDE})*$`);
const PARTLY = new RegExp(`^(?:ed|ance)|${ACCEPTING}`);
/** How a decision goes on behind a word "Accept" that was taken out ("asPoster"), or as a run of words begins. */
const GOES_ON = /^(?:as|with|after|subject)./;

/**
 * Whether words say how a paper was accepted, be it with blanks or without: "Oral", "notable top 5%", "asPoster",
 * "withminorrevisions", "InvitetoArchive", "BestPaper".
 */
export function saysAccepted(words: string): boolean {
  if (words.length > LONGEST_DECISION) return false;
  const letters = words.toLowerCase().replace(/[\s!-/:-@[-`{-~–—]+/g, '');
  if (!WHOLLY.test(letters) || /^(?:papers?|student|percent)/.test(letters)) return false;
  return PARTLY.test(letters) || GOES_ON.test(letters);
}

/** What a decision says; unknown where it is none. */
export function decisionIn(words: string): PaperStatus {
  if (words.length > LONGEST_DECISION) return 'unknown';
  if (/withdr[ae]w|retract/i.test(words)) return 'withdrawn';
  if (/reject|declin|\bnot? ?accept|unaccept/i.test(words)) return 'rejected';
  return /\baccept/i.test(words) || saysAccepted(words) ? 'accepted' : 'unknown';
}

/** Whether a status is a decision's. */
export function isDecided(status: PaperStatus): boolean {
  return status !== 'unknown' && status !== 'undecided';
}
