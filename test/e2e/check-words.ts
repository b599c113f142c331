import type { View } from './drivers/browser';
import { until } from './drivers/until';

export const WORD_FOR_WORD = "This is PMLR's agreement, word for word";
export const SAME_WORDS = "This is PMLR's agreement, word for word; only typography differs";

/** What the check page says in its one line. */
export const verdict = async (view: View) =>
  (await view.byRole('status', 'Verdict'))[0]?.evaluate((element) => element.textContent ?? '') ?? '';

/** Waits for a verdict. */
export const seeVerdict = (view: View, wanted: string) =>
  until(`the verdict "${wanted}"`, async () => {
    const said = await verdict(view);
    if (said !== wanted) throw new Error(`it says: ${said}`);
    return true;
  });

/** The findings, each as one line. */
export const findings = async (view: View) =>
  (await view.byRole('list', 'Findings'))[0]?.evaluate((list) =>
    [...list.children].map((item) => (item.textContent ?? '').replace(/\s+/g, ' ')),
  ) ?? [];
