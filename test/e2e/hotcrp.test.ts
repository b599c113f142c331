import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { agreementText, pdfText } from './agreement-pdf';
import { accessibilityFaults } from './drivers/axe';
import type { Answer, Browser, LoggedRequest, Site, View } from './drivers/browser';
import { button, click, fieldValue, fill, seeText, textOf } from './drivers/controls';
import { BROWSERS, inTurn } from './drivers/launch';
import { until } from './drivers/until';
import { badgeOf, forgetAll, keptBy } from './extension-state';
import { FORM, sign } from './form';
import {
  ANSWER,
  actingAs,
  BETTER,
  blind,
  held,
  json,
  long,
  ON_PAGE,
  paper,
  selfHosted,
  signedOut,
  unnamed,
  view,
} from './hotcrp-pages';
import { emptyPartOfPage } from './saved-pages';

const SOURCES = button('Where this comes from');
const QUESTION = 'GET https://stoc26.hotcrp.com/api/paper?p=12&forceShow=0';

describe.each(Object.entries(BROWSERS))('A paper on HotCRP, in %s', (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  let log: readonly LoggedRequest[] | undefined;
  /** What was asked beside the pages themselves, and what is answered to it. */
  let asked: string[] = [];
  let answers: (address: URL) => Answer | Promise<Answer> = () => ANSWER;
  const pages = Object.fromEntries(
    [view, blind, selfHosted, long, signedOut].map(({ address, answer }) => [address, answer]),
  );
  const site: Site = (address, method) => {
    const known = pages[address.href] ?? emptyPartOfPage(address);
    if (known) return known;
    asked.push(`${method} ${address.href}`);
    return /\/api(\.php)?\//.test(address.pathname) ? answers(address) : undefined;
  };
  beforeAll(async () => {
    browser = await launch({ site });
  });
  beforeEach(async () => {
    await forgetAll(browser);
    asked = [];
    answers = () => ANSWER;
    pages[view.address] = view.answer;
  });
  afterAll(async () => {
    if (!log) await browser?.close();
  });

  const popupOn = async (address: string) => {
    await browser.open(address);
    return browser.clickToolbarButton();
  };
  const expectSigned = async (popup: View, title: string) => {
    await sign(popup, 'Ada Byron');
    const { name, bytes } = await browser.download();
    expect(name).toBe('hopper26Permission.pdf');
    const filled = { title, signer: 'Ada Byron', signed: 'Ada Byron', date: 'June 10, 2021' };
    const wanted = agreementText(pmlr, filled);
    expect(pdfText(bytes, wanted.footnote)).toEqual(wanted);
  };
  const expectNoSecrets = async () => {
    const kept = await keptBy(browser);
    expect(kept).toContain('Ada Byron');
    expect(kept).not.toMatch(/@|c0ffee|0a7secret|forceShow/);
  };

  scenario(
    'asks nothing for the badge; at the click the page’s words stand at once, the portal’s better ones follow',
    async () => {
      const answer = held(ANSWER);
      answers = () => answer.coming;
      const page = await browser.open(view.address);
      const id = await page.id();
      await until('the badge', async () => (await badgeOf(browser, id)) === '✓');
      expect(asked).toEqual([]);

      const popup = await browser.clickToolbarButton();
      await seeText(popup, 'You sign as Ada Byron');
      await seeText(popup, 'Suggested: you are signed in under this name.');
      expect(await fieldValue(popup, FORM.title)).toBe(ON_PAGE);
      await until('the question', () => asked.length > 0);
      answer.letGo();
      await until('the portal’s own title', async () => (await fieldValue(popup, FORM.title)) === BETTER);
      await click(popup, SOURCES);
      await seeText(popup, 'from the portal’s own data');
      await seeText(popup, 'You sign as Ada Byron');
      await expectSigned(popup, BETTER);
      // Other signs, so that the colour says nothing alone.
      await until('the badge of a signed form', async () => (await badgeOf(browser, id)) === '✓✓');
      expect(asked).toEqual([QUESTION]);
      await expectNoSecrets();
    },
  );

  scenario('once the author has begun to fill in the form, it no longer changes under their hands', async () => {
    const answer = held(ANSWER);
    answers = () => answer.coming;
    const popup = await popupOn(view.address);
    await until('the question', () => asked.length > 0);
    await click(popup, FORM.agreed);
    await click(popup, FORM.agreed);
    answer.letGo();
    await expectSigned(popup, ON_PAGE);
    await expectNoSecrets();
  });

  const poorAnswers: readonly (readonly [what: string, answer: () => Answer | Promise<Answer>])[] = [
    ['that it has no such interface (3.0b3)', () => json({ ok: false })],
    ['a web page', () => ({ body: '<!doctype html><title>Maintenance</title><h1>Back soon</h1>' })],
    ['data of another shape', () => json({ ok: true, paper: [BETTER] })],
    ['nothing, ever', () => new Promise<Answer>(() => {})],
  ];
  scenario('the page is enough when the portal answers nothing that helps, or never', async () => {
    for (const [what, answer] of poorAnswers) {
      asked = [];
      answers = answer;
      const popup = await popupOn(view.address);
      await seeText(popup, 'You sign as Ada Byron');
      await until(`the question answered with ${what}`, () => asked.length > 0);
      expect(await fieldValue(popup, FORM.title)).toBe(ON_PAGE);
      if (answer !== poorAnswers.at(-1)?.[1]) await popup.close();
      else await expectSigned(popup, ON_PAGE);
    }
    await expectNoSecrets();
  });

  scenario('an answer that takes four seconds comes too late: the page’s words stay', async () => {
    const answer = held(ANSWER);
    answers = () => {
      setTimeout(answer.letGo, 4000);
      return answer.coming;
    };
    const popup = await popupOn(view.address);
    await seeText(popup, 'You sign as Ada Byron');
    await answer.coming;
    expect(await fieldValue(popup, FORM.title)).toBe(ON_PAGE);
    await expectSigned(popup, ON_PAGE);
  });

  scenario('a blind reviewer gets the title, and nobody as signer', async () => {
    const me = { ok: true, email: 'rita@review.example.org', given_name: 'Rita', family_name: 'Reviewer' };
    const hidden = { ok: true, paper: { ...paper, pid: 14, title: 'Nameless Here for Evermore', status: 'submitted' } };
    answers = ({ pathname }) => json(pathname.endsWith('/whoami') ? me : hidden);
    const popup = await popupOn(blind.address);
    await seeText(popup, 'The portal hides the authors.');
    await until('both questions', () => asked.length === 2);
    expect(asked.sort()).toEqual([
      'GET https://stoc26.hotcrp.com/api/paper?p=14&forceShow=0',
      'GET https://stoc26.hotcrp.com/api/whoami',
    ]);
    await click(popup, SOURCES);
    await seeText(popup, 'from the portal’s own data');
    await seeText(popup, 'Nobody is named to sign yet');
    expect(await fieldValue(popup, FORM.title)).toBe('Nameless Here for Evermore');
    expect(await fieldValue(popup, FORM.signer)).toBe('');
    expect(await keptBy(browser)).not.toMatch(/@|Rita|Hopper/);
    expect(await accessibilityFaults(popup)).toEqual([]);
  });

  scenario('an author without a name is a gap that is said: in the list, and where the signer is chosen', async () => {
    pages[unnamed.address] = unnamed.answer;
    answers = () => json({ ok: false });
    const popup = await popupOn(unnamed.address);
    await click(popup, button('+4 Show all 6 authors'));
    await seeText(popup, 'Grace M. Hopper, (no name here), Aäron van den Oord');
    await seeText(
      popup,
      '2 authors have no name here: the page does not tell them. If one of them signs, type the name.',
    );
    await until('the question', () => asked.length > 0);
    await fill(popup, FORM.signer, 'Ada Byron');
    expect(await textOf(popup)).not.toContain('This name is not among the paper’s authors');
    expect(await accessibilityFaults(popup)).toEqual([]);
    expect(await keptBy(browser)).not.toMatch(/@/);
  });

  scenario('a list that is longer than can be chosen from says so; one that wants a login, too', async () => {
    const list = await popupOn(long.address);
    await seeText(list, 'Your papers on this page');
    await seeText(list, 'its first 1,000 papers are shown here, 3 more are not');
    await list.close();
    const closed = await popupOn(signedOut.address);
    await seeText(closed, 'Log in on the page first.');
  });

  scenario('an administrator who looks as an author does not sign for that author', async () => {
    pages[view.address] = actingAs.answer;
    const popup = await popupOn(actingAs.address);
    await until('the portal’s own title', async () => (await fieldValue(popup, FORM.title)) === BETTER);
    await seeText(popup, 'Suggested: the first author.');
    expect(await fieldValue(popup, FORM.signer)).toBe('Grace M. Hopper');
    expect(asked).toEqual([QUESTION]);
  });

  scenario('on a host of the conference’s own the click opens the way: prefix, account and all', async () => {
    const page = await browser.open(selfHosted.address);
    const form = `${browser.extensionOrigin}/src/ui/popup/index.html?tabId=${await page.id()}`;
    const before = await browser.open(form);
    await seeText(before, 'Go to it and click the toolbar button there');
    await before.close();
    expect(asked).toEqual([]);

    await page.activate();
    const popup = await browser.clickToolbarButton();
    await until('the portal’s own title', async () => (await fieldValue(popup, FORM.title)) === BETTER);
    await click(popup, SOURCES);
    await seeText(popup, 'https://submit.example.org/conf/stoc26/paper.php/12');
    await expectSigned(popup, BETTER);
    expect(asked).toEqual([
      'GET https://submit.example.org/conf/stoc26/u/1/api.php/paper?cap=0a7secret&p=12&forceShow=0',
    ]);
    await expectNoSecrets();
  });

  it('no other host was asked for anything, by the browser’s own network log', async () => {
    log = await browser.close();
    expect(log).toEqual([]);
  });
});
