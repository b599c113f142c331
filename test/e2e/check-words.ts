import type { View } from './drivers/browser';
import { until } from './drivers/until';

export const WORD_FOR_WORD = "This is PMLR's agreement, word for word";
export const SAME_WORDS = "This is PMLR's agreement, word for word; only typography differs";

/**
 * What the check page says in its one line. It is asked for by its selector, again and again: to find it by its role,
 * Firefox goes through the whole page, which stands still meanwhile.
 */
export const verdict = (view: View) => view.evaluate(() => document.querySelector('#verdict')?.textContent ?? '');

/** For so long, in milliseconds, a scan is waited for; reading a page takes two seconds on a core that has nothing else to do. */
export const READING = 240_000;

/** Waits for a verdict; one on a scan takes as long as `READING`. */
export const seeVerdict = (view: View, wanted: string, ms?: number) =>
  until(
    `the verdict "${wanted}"`,
    async () => {
      const said = await verdict(view);
      if (said !== wanted) throw new Error(`it says: ${said}`);
      return true;
    },
    ms,
  );

/** The findings, each as one line, as soon as the list of them stands in the tree that a screen reader reads. */
export const findings = (view: View) =>
  until('the findings', async () => {
    const [list] = await view.byRole('list', 'Findings');
    const items = await list?.evaluate((element) =>
      [...element.children].map((item) => (item.textContent ?? '').replace(/\s+/g, ' ')),
    );
    return items?.length ? items : null;
  });
