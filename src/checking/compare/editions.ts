import type { EditionText, Place } from '../../agreements/agreement';
import { samePlace } from '../../agreements/parts';

/** Whether text that stands at a place of the agreement (before its heading included) is an edition's own. */
export function belongsToEdition(editions: readonly EditionText[], place: Place, text: string): boolean {
  const plain = text.trim().replace(/\s+/g, ' ');
  return editions.some((own) => samePlace(own.at, place) && own.text.test(plain));
}
