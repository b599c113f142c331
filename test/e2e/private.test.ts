import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Browser } from './drivers/browser';
import { fieldValue, fill, isChecked, seeText, textbox } from './drivers/controls';
import { inTurnOf } from './drivers/launch';
import { filesWith, temporaryFolder } from './drivers/profile';
import { until } from './drivers/until';
import { keptAsSeenIn, keptBy } from './extension-state';
import { chooseFromMore, confirm, FORM, pressSign, putSignature } from './form';
import { ACTNN, journalPage, ONE_BIT_ADAM, openReviewPage, pagesAt } from './pages';

/** The extension's own API, where `inExtension` runs. */
declare const chrome: ExtensionApi;

const FORUM = 'https://openreview.net/forum?id=AcTnN2021x';
const OTHER_FORUM = 'https://openreview.net/forum?id=OnEbItAdAm';
/** A page that no portal claims, on a declared host: the extension reads it in a private window without a click. */
const secretPage = (secret: string) =>
  `https://papers.hotcrp.com/auth/${secret}/view/17;jsessionid=${secret}?token=${secret}#${secret}`;
// What is looked for on the disk is made of letters that stand together nowhere else: databases write parts that
// come again as references, and a plain search would miss them.

/** Secrets in addresses: in an ordinary window and in a private one. */
const [SECRET, PRIVATE_SECRET] = ['X7k2pQ9zYw', 'Mj4vR8xqTz'];
/** The title that the author gives the paper in an ordinary window. */
const ORDINARY = 'Qx7wvKzj0Hf';
/** What the author enters in private windows. */
const PRIVATE = {
  title: 'Wq9zxJkv1Bt',
  signer: 'Zk3vqXwj2Ng',
  fileName: 'Fp6vqXjz8Lw.pdf',
  signature: 'Jx8qzWvk3Dm',
  remembered: 'Vz5kwQxj4Rp',
} as const;

const pages = pagesAt({
  [FORUM]: openReviewPage(ACTNN, { id: 'AcTnN2021x' }),
  [OTHER_FORUM]: openReviewPage(ONE_BIT_ADAM, { id: 'OnEbItAdAm' }),
});
const site: typeof pages = (address, method) =>
  address.hostname === 'papers.hotcrp.com' ? journalPage(ACTNN) : pages(address, method);

const NAME = textbox('Your name');
const DAY = 24 * 60 * 60 * 1000;
const draft = (title: string, savedAt: unknown) => ({ version: 2, savedAt, title, edited: ['title'] });
const [EXPIRED, UNDATED, FRESH] = ['draft:openreview:AcTnN2021x', 'draft:openreview:OnEbItAdAm', 'draft:pmlr:v139/x21'];
const DRAFTS: Readonly<Record<string, object>> = {
  [EXPIRED]: draft('ExpiredTitle5', Date.now() - 91 * DAY),
  [UNDATED]: draft('UndatedTitle6', 'never'),
  [FRESH]: draft('FreshTitle7', Date.now() - 89 * DAY),
};

const holdsPrivate = (kept: string) => Object.values(PRIVATE).some((text) => kept.includes(text));

/** What stands on disk, as the extension sees it. */
const onDisk = (browser: Browser) => browser.inExtension(() => chrome.storage.local.get(null));

/** Puts drafts on disk, once the background has started and cannot get at them any more; returns all that is there then. */
async function putOnDisk(browser: Browser, drafts: Record<string, unknown>): Promise<Record<string, unknown>> {
  await until('the background to have started', () =>
    // It asks for its menus after it has asked for the drafts.
    browser.inExtension(() => chrome.contextMenus.update('check-form', {}).then(() => true)),
  );
  await browser.stopBackground();
  await browser.inExtension((all) => chrome.storage.local.set(all), drafts);
  return onDisk(browser);
}

describe.each(inTurnOf('firefox'))('Private windows, in %s', (name, launch) => {
  const profile = temporaryFolder();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site, profile: profile.dir, inPrivateWindows: true });
  });
  afterAll(async () => {
    await browser?.close();
    profile.remove();
  });

  it('change nothing on the disk, settings included, keep no secret, and all of it goes with the last of them', async () => {
    await browser.open(secretPage(SECRET));
    const ordinary = await browser.clickToolbarButton();
    await seeText(ordinary, 'You sign as Jianfei Chen');
    await fill(ordinary, FORM.title, ORDINARY);
    await until('the ordinary draft to be kept', async () => (await keptBy(browser)).includes(ORDINARY));
    await ordinary.close();
    const before = await onDisk(browser);
    expect(JSON.stringify(before)).toContain('"url":"https://papers.hotcrp.com/auth/"');
    expect(await keptBy(browser)).not.toContain(SECRET);

    const window = await browser.openPrivate(secretPage(PRIVATE_SECRET));
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'Private window');
    // What is on disk is seen from a private window, and not changed from there.
    expect(await fieldValue(popup, FORM.title)).toBe(ORDINARY);
    await fill(popup, FORM.title, PRIVATE.title);
    await fill(popup, FORM.signer, PRIVATE.signer);
    await fill(popup, FORM.date, 'June 10, 2021');
    await fill(popup, FORM.fileName, PRIVATE.fileName);
    await confirm(popup);
    await putSignature(popup, { type: PRIVATE.signature });
    await popup.close();

    const again = await browser.clickToolbarButton();
    await until('the private draft', async () => (await fieldValue(again, FORM.title)) === PRIVATE.title);
    expect(await isChecked(again, FORM.agreed)).toBe(true);
    const kept = await keptAsSeenIn(again);
    for (const text of [PRIVATE.title, PRIVATE.signer, PRIVATE.fileName, PRIVATE.signature]) {
      expect(kept).toContain(text);
    }
    expect(kept).not.toContain(SECRET);
    expect(kept).not.toContain(PRIVATE_SECRET);
    expect(await onDisk(browser)).toEqual(before);
    // The menus are there too.
    await again.evaluate(() => chrome.contextMenus.update('check-form', {}));
    await pressSign(again);
    expect((await browser.download()).name).toBe(PRIVATE.fileName);
    await seeText(again, 'Signed on June 10, 2021');

    await chooseFromMore(again, 'Settings');
    const settings = await browser.opened(`${browser.extensionOrigin}/src/ui/options/index.html`);
    await seeText(settings, 'Private window: what you change here is not written to disk');
    await fill(settings, NAME, PRIVATE.remembered);
    await settings.press('Tab');
    await seeText(settings, 'Saved.');
    expect(await keptAsSeenIn(settings)).toContain(PRIVATE.remembered);
    expect(await onDisk(browser)).toEqual(before);

    await window.close();
    await until('what was private to be forgotten', async () => !holdsPrivate(await keptBy(browser)));
    expect(await browser.addresses()).not.toContainEqual(expect.stringContaining('/options/'));
    expect(await onDisk(browser)).toEqual(before);
  });

  it('show nothing of earlier ones, and no draft that expired; they remove none from the disk', async () => {
    const stored = await putOnDisk(browser, DRAFTS);
    for (const [address, title] of [
      [FORUM, ACTNN.title],
      [OTHER_FORUM, 'UndatedTitle6'],
    ] as const) {
      const window = await browser.openPrivate(address);
      const popup = await browser.clickToolbarButton();
      await until(`the title ${title}`, async () => (await fieldValue(popup, FORM.title)) === title);
      expect(await keptAsSeenIn(popup)).not.toSatisfy(holdsPrivate);
      await popup.close();
      await window.close();
    }
    expect(await onDisk(browser)).toEqual(stored);
  });

  it('leave nothing in the browser’s own files', async () => {
    await browser.close();
    const files = path.join(profile.dir, name);
    // The same search finds what an ordinary window keeps: it would find what a private one left.
    expect(filesWith(ORDINARY, files)).not.toEqual([]);
    for (const text of [...Object.values(PRIVATE), PRIVATE_SECRET]) {
      expect([text, filesWith(text, files)]).toEqual([text, []]);
    }
  });

  it('at the next start of the browser drafts expire without a page being opened; a damaged date becomes today’s, once', async () => {
    browser = await launch({ site, profile: profile.dir });
    const left = await until('the expired draft to go', async () => {
      const now = await onDisk(browser);
      return !(EXPIRED in now) && now;
    });
    expect(left[FRESH]).toEqual(DRAFTS[FRESH]);
    expect(left[UNDATED]).toEqual({ ...DRAFTS[UNDATED], savedAt: expect.any(Number) });
    await browser.open(OTHER_FORUM);
    const popup = await browser.clickToolbarButton();
    await until('the undated draft', async () => (await fieldValue(popup, FORM.title)) === 'UndatedTitle6');
    await popup.close();
    expect(await onDisk(browser)).toEqual(left);
  });
});
