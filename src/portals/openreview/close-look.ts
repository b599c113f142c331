import { authorsInBibtex } from './bibtex';
import type { Look } from './look';
import { readNoteData } from './note-data';
import { decisionAmongReplies } from './replies';

/** Looks into the page's own data, its BibTeX record and its replies. */
export const closeLook: Look = {
  names: (document, id, note) => [readNoteData(document, id)?.authors ?? [], authorsInBibtex(note)],
  venue: (document, id) => readNoteData(document, id)?.venue ?? '',
  decision: decisionAmongReplies,
};
