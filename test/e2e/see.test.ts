import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Browser } from './drivers/browser';
import { BROWSERS } from './drivers/launch';
import { see } from './drivers/see';
import { PLAIN_PAGE, pagesAt } from './pages';

const WEATHER = 'https://weather.example/';
const BOXES = 'https://boxes.example/';
/** Long enough for a wheel to turn and come to rest; what is said twice within a moment is so without waiting longer. */
const SOON = 1500;
const MOMENT = 300;

const list = (id: string, style: string, inner = '') =>
  `<div style="overflow-y: auto; ${style}"><p style="height: 200px">List</p>${inner}
   <label><input type="radio" id="${id}"> Choice</label></div>`;
const page: Answer = {
  body: `<!doctype html><html lang="en"><title>Boxes</title>
<body style="margin: 0">
<button id="plain">Plain</button>
<label><input type="checkbox" id="under-its-label" style="position: relative; z-index: -1"> Label</label>
<div style="position: relative; width: 200px"><button id="covered">Covered</button><div style="position: absolute; inset: 0">over</div></div>
<button id="transparent" style="opacity: 0">Transparent</button>
<button id="beside" style="position: absolute; left: -20px; top: 300px">Beside</button>
<button id="disabled" disabled>Disabled</button>
<div style="overflow: hidden; width: 300px; height: 30px"><div style="height: 40px">cut</div><button id="cut">Cut</button></div>
${list('in-slit', 'height: 24px')}
${list('in-low-list', 'height: 119px')}
${list('in-list', 'height: 120px')}
${list('in-nested-list', 'height: 300px', `<div style="height: 400px"></div>${list('in-inner-list', 'height: 150px')}`)}
<div style="height: 1400px"></div>
<button id="far-down">Far down</button>
<button id="tall" style="display: block; height: 1500px">Taller than the window</button>
<div style="height: 600px"></div><button id="low">Low</button>
<footer style="position: fixed; bottom: 0; width: 100%; height: 150px">in the way</footer>
</body></html>`,
};

describe.each(Object.entries(BROWSERS))('What a person sees, in %s', (_, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site: pagesAt({ [WEATHER]: PLAIN_PAGE, [BOXES]: page }) });
  });
  afterAll(() => browser?.close());

  it('what is in sight, or comes there by the wheel, can be clicked; what is cut, covered or in a slit cannot', async () => {
    const boxes = await browser.open(BOXES);
    await boxes.resize(800, 600);
    const sight = async (id: string) => {
      const [handle] = await boxes.bySelector(`#${id}`);
      if (!handle) throw new Error(`no ${id}`);
      const within = (ms: number) =>
        see(boxes, handle, id, ms).then(
          () => 'seen',
          ({ message }: Error) => message.replace(/^.*? to be seen(: )?/, ''),
        );
      const first = await within(MOMENT);
      if (first === 'seen') return first;
      const second = await within(MOMENT);
      return second === '' || second !== first ? within(SOON) : second;
    };
    const found: Record<string, string> = {};
    const all = await boxes.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    for (const id of all) found[id] = await sight(id);
    expect(found).toEqual({
      plain: 'seen',
      'under-its-label': 'seen',
      covered: expect.stringContaining('it is covered by <div'),
      transparent: 'it is transparent',
      beside: expect.stringContaining('not whole within'),
      disabled: 'it is disabled',
      cut: expect.stringContaining('not whole within the 300 by 30'),
      'in-slit': expect.stringMatching(/^it lies in a region that shows \d+ by 24 of itself/),
      'in-low-list': expect.stringMatching(/^it lies in a region that shows \d+ by 119 of itself/),
      'in-list': 'seen',
      'in-nested-list': 'seen',
      'in-inner-list': 'seen',
      'far-down': 'seen',
      tall: expect.stringContaining('not whole within'),
      low: expect.stringContaining('it is covered by <footer'),
    });
    await boxes.close();
  });

  it('the popup shows as much as a person’s does: 400 by 600', async () => {
    await browser.open(WEATHER);
    const popup = await browser.clickToolbarButton();
    expect(await popup.evaluate(() => [innerWidth, innerHeight, visualViewport?.scale])).toEqual([400, 600, 1]);
    await popup.close();
  });
});
