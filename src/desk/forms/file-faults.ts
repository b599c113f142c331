import type { WhyUnread } from '../read-form';

/** That a file is larger than it may be. */
export class TooLarge extends Error {}

/** That a file is damaged where it lies: opened again, on any computer, it is no better. */
export class Damaged extends Error {}

/** Why a file's bytes are not at hand. What is not certainly the file's own fault is this computer's. */
export function whyUnopened(error: unknown): WhyUnread {
  if (error instanceof TooLarge) return 'too-large';
  return error instanceof Damaged ? 'damaged' : 'not-opened';
}

/** Whether this computer still reads a file that was given: it may be gone, changed, or not to be read by this user. */
export async function isAtHand(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
