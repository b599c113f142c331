import type { Reading } from '../portal';

/** How long a page that is between two papers or still drawing itself is waited for, in milliseconds. */
const PATIENCE = 3000;

/** What `read` finds at this moment; while the page is still loading, what it finds a moment later. */
export async function readSettled(read: () => Reading): Promise<Reading> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const reading = read();
    if (!isStillLoading(reading) || performance.now() > end) return reading;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether a page cannot be read yet, and may be in a moment. */
export function isStillLoading(reading: Reading): boolean {
  return reading.kind === 'unreadable' && reading.why === 'still-loading';
}
