import { foundText } from '../../paper/found-text';
import type { PaperStatus } from '../../paper/paper';
import { decisionIn } from './decision';

/** The most fields of replies that are looked at. */
const MOST_FIELDS = 5_000;

/**
 * The decision among a paper's replies, where authors read it before the venue line tells it: the field "Decision", or
 * "Recommendation" in a reply that is headed so. Unknown where there is none, or where two differ.
 */
export function decisionAmongReplies(note: Element | null): PaperStatus {
  const replies = note?.closest('.forum-container')?.querySelector('#forum-replies, #note_children');
  const labels = [...(replies?.querySelectorAll('.note-content-field, .note_content_field') ?? [])];
  const said = new Set(labels.slice(0, MOST_FIELDS).map(decisionBehind));
  said.delete('unknown');
  const [only] = said;
  return only && said.size === 1 ? only : 'unknown';
}

function decisionBehind(label: Element): PaperStatus {
  const name = foundText(label.textContent).toLowerCase();
  if (!/^(?:(?:final |paper )?decision|recommendation) ?:?$/.test(name)) return 'unknown';
  const reply = label.closest('.note');
  if (!reply || reply.matches('.deleted, .trashed')) return 'unknown';
  const heading = reply.querySelector('.heading, .note_content_title')?.textContent ?? '';
  if (name.startsWith('recommendation') && !/\bdecision\b/i.test(heading)) return 'unknown';
  return decisionIn(foundText(label.nextElementSibling?.textContent));
}
