import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Browser, LaunchOptions, LoggedRequest, Tab, View } from './browser';
import { attach } from './cdp';
import { openIncognito } from './chromium-incognito';
import { menuChoice, tellBackground, wakeBackground } from './chromium-menu';
import { type ChromiumProcess, startChromium } from './chromium-process';
import { chromiumView } from './chromium-view';
import { frontTabId, hasExtensionApi } from './in-page';
import { readNetLog } from './net-log';
import { openProfile, type Profile, takeDownload } from './profile';
import { until } from './until';
import { welcomePage } from './welcome-page';

/** Starts Chromium with the extension. Closing the test's process closes it too. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const profile = openProfile(options.profile);
  const chromium = await startChromium(profile, options);
  try {
    return await driveChromium(chromium, profile, options);
  } catch (error) {
    await chromium.context.close();
    profile.discard();
    throw error;
  }
}

async function driveChromium(
  { context, netLog }: ChromiumProcess,
  profile: Profile,
  options: LaunchOptions,
): Promise<Browser> {
  const manifest = JSON.parse(readFileSync(path.join(options.extension, 'manifest.json'), 'utf8'));
  const popupPath: string = manifest.action.default_popup;
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gave no browser for its context');
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const cdp = await browser.newBrowserCDPSession();
  const saveDownloads = { behavior: 'allow', downloadPath: profile.downloads } as const;
  await cdp.send('Browser.setDownloadBehavior', saveDownloads);

  const answered = new Set<string>();
  const refused: LoggedRequest[] = [];
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    const coming = options.site(new URL(url), route.request().method());
    if (!coming) {
      refused.push({ url, initiator: 'a page' });
      return route.abort('internetdisconnected');
    }
    answered.add(url);
    // The browser asks for a page's icon by itself, past everything that could answer.
    answered.add(new URL('/favicon.ico', url).href);
    const answer = await coming;
    const { status = 200, type = 'text/html; charset=utf-8', location, body } = answer;
    const headers = { 'content-type': type, ...(location !== undefined && { location }) };
    // Who waited for it may have given up, or be closed, meanwhile.
    await route.fulfill({ status, headers, body: typeof body === 'string' ? body : Buffer.from(body) }).catch(() => {});
  });

  const targets = async (type: string) => (await cdp.send('Target.getTargets', { filter: [{ type }] })).targetInfos;
  const targetOf = async (type: string, start: string) => (await targets(type)).find((t) => t.url.startsWith(start));
  let extensionId: string | null = null;
  let inFront: string | null = null;
  const origin = () => `chrome-extension://${extensionId ?? 'not-installed'}`;
  const openPopup = async () => (await targets('page')).find((t) => t.url === `${origin()}/${popupPath}`);
  const closeTarget = async (targetId: string) => {
    // A worker idles out, and a popup closes itself, while it is being asked to: then it is closed already.
    await cdp.send('Target.closeTarget', { targetId }).catch(() => {});
    await until('the target to close', async () =>
      (await cdp.send('Target.getTargets', { filter: [{}] })).targetInfos.every((t) => t.targetId !== targetId),
    );
  };

  let known: View | null = null;
  /** Where the extension's own API can be called: a page of the extension without a script of its own. */
  const control = async () => {
    if (known) return known;
    const url = `${origin()}/manifest.json`;
    const { targetId } = await cdp.send('Target.createTarget', { url, background: true });
    const view = chromiumView(await attach(cdp, targetId), () => closeTarget(targetId));
    await until('an extension page', () => view.evaluate(hasExtensionApi));
    known = view;
    return view;
  };

  const tab = async (page: Page, tabTarget: string): Promise<Tab> => {
    const session = await context.newCDPSession(page);
    const activate = async () => {
      await page.bringToFront();
      inFront = tabTarget;
    };
    await activate();
    return {
      ...chromiumView(session.send.bind(session), () => page.close()),
      activate,
      async reload() {
        await page.reload();
      },
      async resize(width, height, deviceScaleFactor = 1) {
        await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
      },
      async id() {
        await activate();
        const id = await (await control()).evaluate(frontTabId);
        if (id === undefined) throw new Error('No tab is in front');
        return id;
      },
    };
  };

  const chromiumBrowser: Browser = {
    name: `Chromium ${browser.version()}`,
    get extensionOrigin() {
      return origin();
    },
    async install() {
      const enableInIncognito = options.inPrivateWindows === true;
      extensionId = (await cdp.send('Extensions.loadUnpacked', { path: options.extension, enableInIncognito })).id;
      if (options.withWelcome) return;
      const start = welcomePage(origin());
      const welcome = await until('the page after installing', () => targetOf('page', start));
      await closeTarget(welcome.targetId);
    },
    async open(address) {
      const before = new Set((await targets('tab')).map((t) => t.targetId));
      const page = await context.newPage();
      const opened = (await targets('tab')).find((t) => !before.has(t.targetId));
      if (!opened) throw new Error('Chromium opened no tab');
      await page.goto(address);
      await Promise.all(
        context
          .pages()
          .filter((each) => each.url() === 'about:blank')
          .map((each) => each.close()),
      );
      return tab(page, opened.targetId);
    },
    async openPrivate(address) {
      const opener = await control();
      const before = new Set((await targets('tab')).map((t) => t.targetId));
      const page = await openIncognito(context, opener, address);
      const opened = (await targets('tab')).find((t) => !before.has(t.targetId));
      if (!opened) throw new Error('Chromium opened no incognito window');
      // The browser's own command knows no incognito windows.
      await (await context.newCDPSession(page)).send('Page.setDownloadBehavior', saveDownloads);
      const close = async () => {
        const own = (await targets('tab')).filter((t) => t.browserContextId === opened.browserContextId);
        await Promise.all(own.map((t) => closeTarget(t.targetId)));
      };
      return { ...(await tab(page, opened.targetId)), close };
    },
    addresses: async () => (await targets('tab')).map(({ url }) => url),
    async opened(address) {
      const found = await until(`a tab at ${address}`, async () => {
        const target = await targetOf('tab', address);
        const page = context.pages().find((each) => each.url().startsWith(address));
        return target && page && { target, page };
      });
      await found.page.waitForLoadState();
      return tab(found.page, found.target.targetId);
    },
    async chooseFromMenu({ id, menu }) {
      await (await chromiumBrowser.clickToolbarButton()).close();
      const page = await control();
      await page.evaluate(wakeBackground);
      const worker = await until('the background', () => targetOf('service_worker', origin()));
      const chosen = await page.evaluate(menuChoice, id, menu);
      const send = await attach(cdp, worker.targetId);
      await chromiumView(send, async () => {}).evaluate(tellBackground, ...chosen);
    },
    async clickToolbarButton() {
      if (!extensionId || !inFront) throw new Error('There is no extension, or no tab in front');
      const open = await openPopup();
      if (open) await closeTarget(open.targetId);
      await cdp.send('Extensions.triggerAction', { id: extensionId, targetId: inFront });
      const popup = await until('the popup', openPopup);
      const view = chromiumView(await attach(cdp, popup.targetId), () => closeTarget(popup.targetId));
      await until('the popup to show', () =>
        view.evaluate(() => document.readyState === 'complete' && document.visibilityState === 'visible'),
      );
      return view;
    },
    inExtension: async (fn, ...args) => (await control()).evaluate(fn, ...args),
    async stopBackground() {
      const workers = (await targets('service_worker')).filter((t) => t.url.startsWith(origin()));
      await Promise.all(workers.map((t) => closeTarget(t.targetId)));
    },
    download: () => takeDownload(profile.downloads),
    closed: () => closed,
    async close() {
      await context.close();
      const log = [...refused, ...readNetLog(netLog).filter(({ url }) => !answered.has(url))];
      profile.discard();
      return log;
    },
  };
  if (!options.withoutExtension) await chromiumBrowser.install();
  return chromiumBrowser;
}
