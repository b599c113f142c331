import type { Reading } from '../portal';

/** How long a page that is between two papers or still drawing itself is waited for, in milliseconds. */
const PATIENCE = 3000;

/** What `read` finds at this moment; while the page is still loading, what it finds a moment later. */
export async function readSettled(read: () => Reading): Promise<Reading> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const reading = read();
    if (!isComing(reading) || performance.now() > end) return reading;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether a page may be read in a moment, and not yet. */
export function isComing(reading: Reading): boolean {
  return reading.kind === 'unreadable' && reading.why === 'still-loading';
}
