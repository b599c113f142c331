import type { Reading, SameOriginGet } from '../../src/portals/portal';
import { type SavedPage, savedPages } from './saved-page';

/** A saved page by its portal and name. */
export function saved(portal: string, name: string): SavedPage {
  const found = savedPages().find((page) => page.portal === portal && page.name === name);
  if (!found) throw new Error(`no page ${portal}/${name}`);
  return found;
}

/** A portal that answers by the address, and remembers what it was asked. */
export function answering(answers: Readonly<Record<string, unknown>>): SameOriginGet & { readonly asked: string[] } {
  const asked: string[] = [];
  const get: SameOriginGet = async (address) => {
    asked.push(address.href);
    const key = Object.keys(answers).find((part) => address.pathname.endsWith(part));
    if (key === undefined) return null;
    const answer = answers[key];
    if (typeof answer === 'string') return { status: 200, text: answer, contentType: 'text/html; charset=utf-8' };
    return { status: 200, text: JSON.stringify(answer), contentType: 'application/json' };
  };
  return Object.assign(get, { asked });
}

/** The paper of a reading that has one. */
export const paperOf = (reading: Reading | null) => (reading && 'paper' in reading ? reading.paper : null);
/** The authors of a reading, given and family names parted. */
export const names = (reading: Reading | null) =>
  paperOf(reading)?.authors.map(({ given, family }) => `${given}|${family}`);
