import { foundText } from './found-text';

/** A title as people read it. */
export function typesetTitle(found: string): string {
  return foundText(found);
}
