import { type Area, inkIn, type Rendering, render } from '../../scripts/pdf/ink';
import { SCALE } from './chromium-ink';

/** The part of a form's first page with the title's rule, in points from the page's upper left corner. */
const LINE = { left: 130, top: 268, right: 480, bottom: 305 };

/** A picture of a form's title on its rule. */
export const titleLine = (pdf: Uint8Array) => render(pdf, 1, 72 * SCALE, LINE);

/** What stands on the first rule of a form: between the line above and the rule, wherever that lies. */
export function onTheRule(page: Rendering): Area {
  for (let y = 278; y < 300; y += 1 / SCALE) {
    if (inkIn(page, { left: 222, right: 389, top: y, bottom: y + 1 / SCALE }) > 0.5) {
      return { left: 140, right: 470, top: 270.5, bottom: y - 0.2 };
    }
  }
  throw new Error('No rule');
}

export const whole = ({ width, height }: Rendering): Area => ({
  left: 0,
  top: 0,
  right: width / SCALE,
  bottom: height / SCALE,
});
