import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Tab } from '../../test/e2e/drivers/browser';
import { button, click } from '../../test/e2e/drivers/controls';
import { chooseFiles } from '../../test/e2e/drivers/file-field';
import { BROWSERS } from '../../test/e2e/drivers/launch';
import { until } from '../../test/e2e/drivers/until';
import type { Measurement } from './measurement';
import { longestTask, watchTasks } from './tasks';

const FORMS = 'test/fixtures/forms';
/** DESK_PAGE_FORMS asks for fewer forms. */
const [PAPERS, FORMS_READ] = [3000, Number(process.env.DESK_PAGE_FORMS ?? 300)];
/** The wheel is turned by so many CSS pixels, and again after as many milliseconds as a quick hand needs. */
const [TURN, BETWEEN] = [1800, 40];
const LONG = 600_000;

/**
 * The chair's desk in Chromium, which alone tells of long tasks: with a list of thousands of papers, drawn, scrolled,
 * sorted, filtered and searched, and while forms are read.
 */
export async function measureDeskPage(): Promise<Measurement[]> {
  const browser = await BROWSERS.chromium({ site: () => undefined });
  try {
    const desk = await browser.open(`${browser.extensionOrigin}/src/ui/desk/index.html`);
    await desk.evaluate(watchTasks);
    const lines: Measurement[] = [];
    const during = async (what: string, does: () => Promise<unknown>) => {
      await desk.evaluate(longestTask);
      const began = performance.now();
      await does();
      await wait(300);
      const { longest, over, all } = await desk.evaluate(longestTask);
      const how = `${over} tasks over 50 ms in ${((performance.now() - began) / 1000).toFixed(1)} s; ${all} ms in tasks over 50 ms`;
      lines.push({ what: `Chair's desk, the longest task: ${what}`, value: longest, unit: 'ms', goal: 50, how });
    };
    const list = [{ name: 'papers.csv', bytes: new TextEncoder().encode(papersCsv()) }];
    await during(`a list of ${PAPERS} papers, until all are drawn`, async () => {
      await chooseFiles(desk, '#list', list);
      await allDrawn(desk, PAPERS);
    });
    await during('scrolled from top to bottom', () => scrolled(desk, TURN));
    await during('scrolled to the top', () => scrolled(desk, -TURN));
    await during('sorted by title', async () => {
      await click(desk, button('Paper'));
      await allDrawn(desk, PAPERS);
      await until('the order', async () => (await first(desk)).includes('Aardvarks'));
    });
    await during('searched, a letter at a time', async () => {
      await desk.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
      for (const letter of 'paper 29') {
        await desk.type(letter);
        await wait(100);
      }
      await until('what is found', async () => (await rows(desk)) < 200);
    });
    await during('all shown again', async () => {
      for (let presses = 0; presses < 8; presses++) await desk.press('Backspace');
      await allDrawn(desk, PAPERS);
    });
    await during('filtered, and all again', async () => {
      await click(desk, button('Right 0'));
      await until('none', async () => (await rows(desk)) === 0);
      await click(desk, button(`All ${PAPERS.toLocaleString('en')}`));
      await allDrawn(desk, PAPERS);
    });
    const given = forms();
    await during(`${FORMS_READ} forms read`, async () => {
      await chooseFiles(desk, '#forms', given);
      await until('all to be read', async () => /^All [\d,]+ files are read\.$/.test(await progress(desk)), LONG);
    });
    return lines;
  } finally {
    await browser.close();
  }
}

/** As OpenReview's console writes it. */
function papersCsv(): string {
  const lines = Array.from({ length: PAPERS }, (_, i) => {
    const begin = i === PAPERS - 1 ? 'Aardvarks' : 'Bounds';
    return `${i + 1},f${i}aBcDeFg,"${begin} of Paper ${i + 1} on Kernels, Trees, and Łojasiewicz Conditions","First",3,Accept`;
  });
  return ['number,forum,title,abstract,num reviewers,decision', ...lines].join('\n');
}

/** Files with bytes of their own. */
function forms() {
  const names = readdirSync(FORMS).filter((name) => name.endsWith('-filled.pdf'));
  return Array.from({ length: FORMS_READ }, (_, i) => {
    const name = names[i % names.length] ?? '';
    return {
      name: `${i} ${name}`,
      bytes: Buffer.concat([readFileSync(`${FORMS}/${name}`), Buffer.from(`\n% ${i}\n`)]),
    };
  });
}

const rows = (desk: Tab) => desk.evaluate(() => document.querySelectorAll('tbody tr').length);
const first = (desk: Tab) => desk.evaluate(() => document.querySelector('tbody tr')?.textContent ?? '');
const progress = (desk: Tab) =>
  desk.evaluate(() => document.querySelector('[role="status"][aria-label="Progress"]')?.textContent ?? '');
const allDrawn = (desk: Tab, count: number) => until(`${count} rows`, async () => (await rows(desk)) === count, LONG);

/** Turns the wheel over the table until the page moves no further. */
async function scrolled(desk: Tab, by: number): Promise<void> {
  let before = -1;
  for (let turns = 0, still = 0; still < 10 && turns < 1000; turns++) {
    await desk.wheel({ x: 400, y: 400 }, by);
    await wait(BETWEEN);
    const at = await desk.evaluate(() => document.scrollingElement?.scrollTop ?? 0);
    still = at === before ? still + 1 : 0;
    before = at;
  }
}
