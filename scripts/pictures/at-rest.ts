import type { View } from '../../test/e2e/drivers/browser';

/** A PNG of a view once nothing changes in it any more: what is read and drawn has come. After ten seconds as it is. */
export async function atRest(view: View): Promise<Uint8Array> {
  let before = await view.screenshot('view');
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await view.screenshot('view');
    if (Buffer.compare(before, now) === 0) break;
    before = now;
  }
  return before;
}
