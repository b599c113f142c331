import { createContext } from 'preact';

/** A page of the form that was asked for: by its number, from 1, or as the one that is signed. */
export type AskedPage = number | 'signed';

/** The way to the page that is signed, as it will be saved; null where no pages are shown. */
export const ShowPage = createContext<(() => void) | null>(null);

/** The number of the page that was asked for among so many: the signature stands on the last. 0 while there are none. */
export function pageNumber(asked: AskedPage, count: number): number {
  return asked === 'signed' ? count : Math.min(asked, count);
}
