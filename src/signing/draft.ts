import type { Agreement } from '../agreements/agreement';
import { termsOf } from '../agreements/canonical-text';
import { foundText } from '../paper/found-text';
import type { Ideographs } from '../paper/ideographs';
import type { Paper } from '../paper/paper';
import type { Answers } from './form';
import type { Hand } from './hands';
import type { InkColour } from './ink';
import type { Outlines, Signature, Stroke } from './signature';

/** The fields that the author may edit. */
export type DraftField = 'title' | 'signer' | 'date' | 'fileName' | 'agreement';

/** What the author has put into the ways of signing; turning from one tab to another loses nothing. */
export interface Pen {
  readonly tab: 'draw' | 'type' | 'image';
  readonly strokes: readonly Stroke[];
  readonly typed: string;
  /** The hand that the typed name is drawn in; null for the form's own face, as in every draft of before. */
  readonly hand: Hand | null;
  /** The ink that was taken from a picture, or null. */
  readonly picture: Outlines | null;
  /** Whether the author said of these strokes that they are a signature, though they are a dot or a single stroke. */
  readonly meant: boolean;
}

/** What stays known of a form that was signed. */
export interface SignedRecord {
  readonly date: string;
  readonly fileName: string;
  readonly title: string;
  readonly signer: string;
  /** Whether it was put into a field of the portal's page from here. */
  readonly attached: boolean;
}

/** An agreement on its way to being signed, possibly incomplete. Plain data: it is kept on every change. */
export interface Draft {
  /** What it is kept under: the paper's key, or one made from the page's address where no paper was read. */
  readonly key: string;
  /** The id of the agreement that is to be signed. */
  readonly agreement: string;
  /** What the two confirmations are for (`termsOf` the agreement as it was shown): they count for nothing else. */
  readonly terms: string;
  /** The paper as last read, or null when the form is filled in by hand. */
  readonly paper: Paper | null;
  /** The title in readable Unicode, as it will be printed. */
  readonly title: string;
  readonly signer: string;
  /** What the agreement asks for besides, by the ids of its fields. */
  readonly answers: Answers;
  /** The date as the author sees and edits it; `parseDate` reads it. */
  readonly date: string;
  readonly fileName: string;
  /** The fields that the author has edited; the others follow the page. */
  readonly edited: readonly DraftField[];
  /** "I sign on behalf of all authors". */
  readonly authority: boolean;
  /** "I have read and agree fully with the terms of this agreement". */
  readonly agreed: boolean;
  /** The clauses of these terms that were in view to their end, by their numbers. */
  readonly met: readonly string[];
  readonly pen: Pen;
  /** The colour of the pen. */
  readonly ink: InkColour;
  /** Whether the PDF carries its record for programs (`agreement.json`). */
  readonly record: boolean;
  /** The author's choice of the shapes of ideographs, where the texts do not tell; null where none was made. */
  readonly ideographs: Ideographs | null;
  /** What was last signed here for this paper, or null. */
  readonly signed: SignedRecord | null;
}

/** A pen that has not touched the paper. */
export const EMPTY_PEN: Pen = { tab: 'draw', strokes: [], typed: '', hand: null, picture: null, meant: false };

/** The signature of the tab that is open, or null while there is none. */
export function signatureOf({ tab, strokes, typed, hand, picture }: Pen): Signature | null {
  switch (tab) {
    case 'draw':
      return strokes.length > 0 ? { kind: 'drawn', strokes } : null;
    case 'image':
      return picture && { kind: 'pictured', outlines: picture };
    case 'type': {
      const text = foundText(typed);
      if (!text) return null;
      return hand ? { kind: 'lettered', text, hand } : { kind: 'typed', text };
    }
  }
}

/** The draft after an edit. Another title or signer is another statement: both confirmations are taken back. */
export function edit(draft: Draft, field: DraftField, value: string): Draft {
  if (draft[field] === value) return draft;
  const edited = draft.edited.includes(field) ? draft.edited : [...draft.edited, field];
  const confirmations = field === 'title' || field === 'signer' ? { authority: false, agreed: false } : {};
  return { ...draft, ...confirmations, [field]: value, edited };
}

/**
 * The draft for another agreement, that its author chose: nothing of the new one is read or agreed to yet. The facts and
 * the signature stay; so do the answers, which only the agreement that asks for them prints.
 */
export function choose(draft: Draft, agreement: Agreement): Draft {
  if (draft.agreement === agreement.id) return draft;
  return {
    ...edit(draft, 'agreement', agreement.id),
    terms: termsOf(agreement),
    met: [],
    authority: false,
    agreed: false,
  };
}

/** The draft with another answer. It is another statement: both confirmations are taken back. */
export function answer(draft: Draft, field: string, value: string): Draft {
  if ((draft.answers[field] ?? '') === value) return draft;
  return { ...draft, answers: { ...draft.answers, [field]: value }, authority: false, agreed: false };
}

/** The draft after signing: what was signed stays known; signature and confirmations go. */
export function afterSigning(draft: Draft, date: string): Draft {
  const { fileName, title, signer } = draft;
  return {
    ...draft,
    authority: false,
    agreed: false,
    pen: EMPTY_PEN,
    signed: { date, fileName, title, signer, attached: false },
  };
}
