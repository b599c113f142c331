import type { View } from '../../test/e2e/drivers/browser';
import { checkbox, click, draw, fill, SCRIBBLE, tab, textbox } from '../../test/e2e/drivers/controls';
import { until } from '../../test/e2e/drivers/until';
import type { Strings } from '../../test/e2e/strings';

/** Waits until the form can be used. */
export async function formIsThere(view: View): Promise<void> {
  await until('the form', () => view.evaluate(() => performance.getEntriesByName('usable').length > 0));
}

/** Confirms, dates and signs the form by drawing, in a language; the button that saves it is not pressed. */
export async function fillAndDraw(view: View, { t }: Strings): Promise<void> {
  await click(view, checkbox(t('authority')));
  await click(view, checkbox(t('agreed')));
  await fill(view, textbox(t('date')), 'June 10, 2021');
  await click(view, tab(t('draw')));
  await draw(view, SCRIBBLE);
}
