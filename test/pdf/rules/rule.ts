import type { OpenedPdf } from '../opened-pdf';

/** A rule of a standard: what of a file breaks it, nothing when it holds. */
export type Rule = (pdf: OpenedPdf) => string[];

export const when = (problem: boolean, what: string): string[] => (problem ? [what] : []);
