import { ABOUT_FORM } from '../attach/field';

/**
 * What venues and publishers call the form: "publication agreement", "copyright (transfer) form", "licence to publish",
 * "permission to publish", "consent form", `ConsentForm`, `chen21Permission.pdf`, `pmlr-license-agreement.pdf`.
 */
const FORM =
  /\b(?:publication|publishing|publisher|authors?|copyright|licen[cs]e|licen[cs]ing|permissions?|consent|rights|pmlr|proceedings)(?: (?:transfer|release|assignment|grant|licen[cs]e|permission|copyright|publication|publishing|to publish))* (?:agreements?|forms?)\b|\b(?:permission|consent|licen[cs]e|agreement) to publish\b|\bcopyright (?:transfer|assignment|release)\b|\b(?:transfer|assignment) of copyright\b|\bpermission pdf$/;
/** Agreements that are not the author's with the publisher: the visitor's, the software's, a reviewer's. */
const OF_OTHERS =
  /\bcookies?\b|\bprivacy\b|\bterms (?:of|and)\b|\b(?:end )?user\b|\b(?:software|mit|gpl|bsd|apache) licen[cs]e\b|\breviewers?\b|\bnon ?disclosure\b/;
/** What sounds like a form and is no form: the reader's licence. */
const FOR_READERS = /\bcreative ?commons\b|\bcc by\b|\breuse\b|\breprints?\b/;
const VAGUE_WORDS =
  /^(?:(?:click|here|this|the|link|pdf|form|file|download|view|open|show|get|attachment|document|available|at|it|template|blank|version)\b ?)*$/;

/**
 * How surely the labels of one link name a publisher's form for authors: 2 where one is a form's name, 1 where one
 * speaks of an agreement, a licence, a permission and of which kind is not said, 0 otherwise.
 */
export function formIn(labels: readonly string[]): 0 | 1 | 2 {
  const all = labels.map(spoken);
  if (all.some((words) => OF_OTHERS.test(words))) return 0;
  if (all.some((words) => FORM.test(words))) return 2;
  return all.some((words) => ABOUT_FORM.test(words)) && !all.some((words) => FOR_READERS.test(words)) ? 1 : 0;
}

/** Whether a label says nothing of what it leads to ("here", "PDF", an address). */
export function isVague(text: string): boolean {
  return /^https?:\/\//i.test(text) || VAGUE_WORDS.test(spoken(text));
}

/** Names and words alike: "chen21Permission.pdf" becomes "chen21 permission pdf". */
function spoken(text: string): string {
  return text
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
