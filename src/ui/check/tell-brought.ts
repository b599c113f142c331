import { broughtAgreements } from '../../agreements';
import type { Brought } from '../../agreements/brought';
import type { KnownForms } from './reading-messages';

/**
 * Tells a worker which agreements were brought, where that is not what it was told before (null: nothing yet; it knows of
 * none then). Returns what it knows now.
 */
export function tellBrought(worker: Worker, told: readonly Brought[] | null): readonly Brought[] {
  const brought = broughtAgreements();
  const isNew = brought !== told && (brought.length > 0 || told !== null);
  if (isNew) worker.postMessage({ kind: 'known', brought } satisfies KnownForms);
  return brought;
}
