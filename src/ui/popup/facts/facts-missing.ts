import type { Missing } from '../../../signing/sign';

/** Whether what a form still needs is given in the first place, among the facts. */
export function isOfFacts(missing: Missing): boolean {
  return missing === 'title' || missing === 'signer' || missing === 'authority' || missing.startsWith('answer:');
}
