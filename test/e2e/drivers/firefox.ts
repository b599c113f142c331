import { readFileSync } from 'node:fs';
import path from 'node:path';
import { connectBidi } from './bidi';
import type { Browser, LaunchOptions, Tab } from './browser';
import { EXTENSION_UUID, type FirefoxProcess, startFirefox } from './firefox-process';
import { evaluateIn, firefoxView } from './firefox-view';
import * as inWindow from './firefox-window';
import { frontTabId, middleOfSelection } from './in-page';
import { openProfile, type Profile, takeDownload } from './profile';
import { until } from './until';
import { welcomePage } from './welcome-page';

interface RequestEvent {
  readonly isBlocked: boolean;
  readonly request: { readonly request: string; readonly url: string; readonly method: string };
}

/** Starts Firefox with the extension. Closing the test's process closes it too. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const profile = openProfile(options.profile);
  const manifest = JSON.parse(readFileSync(path.join(options.extension, 'manifest.json'), 'utf8'));
  const extensionId: string = manifest.browser_specific_settings.gecko.id;
  const firefox = await startFirefox(extensionId, profile, options);
  try {
    return await driveFirefox(firefox, profile, extensionId, options);
  } catch (error) {
    firefox.kill();
    await firefox.ended();
    profile.discard();
    throw error;
  }
}

async function driveFirefox(
  firefox: FirefoxProcess,
  profile: Profile,
  extensionId: string,
  options: LaunchOptions,
): Promise<Browser> {
  const bidi = await connectBidi(`${firefox.address}/session`);
  const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  const windows = async () => {
    const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    return contexts.map(({ context }) => context);
  };
  const windowThat = (fits: () => boolean) =>
    until('a window of Firefox', async () => {
      for (const context of await windows()) if (await evaluateIn(bidi, context, fits)) return context;
      return null;
    });
  const window = await windowThat(inWindow.isReady);
  await evaluateIn(bidi, window, inWindow.watchRequests);

  const answered = new Set<string>();
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await bidi.send('network.addIntercept', { phases: ['beforeRequestSent'] });
  const respond = async ({ request, url, method }: RequestEvent['request']) => {
    const coming = /^https?:/.test(url) ? options.site(new URL(url), method) : undefined;
    if (!coming) {
      await bidi.send(/^https?:/.test(url) ? 'network.failRequest' : 'network.continueRequest', { request });
      return;
    }
    answered.add(url).add(new URL('/favicon.ico', url).href);
    const { status = 200, type = 'text/html; charset=utf-8', location, body } = await coming;
    const header = (name: string, value: string) => ({ name, value: { type: 'string', value } });
    await bidi.send('network.provideResponse', {
      request,
      statusCode: status,
      headers: [header('content-type', type), ...(location === undefined ? [] : [header('location', location)])],
      body:
        typeof body === 'string'
          ? { type: 'string', value: body }
          : { type: 'base64', value: Buffer.from(body).toString('base64') },
    });
  };
  bidi.on<RequestEvent>('network.beforeRequestSent', ({ isBlocked, request }) => {
    // Who waited for it may have given up, or be closed, meanwhile.
    if (isBlocked) respond(request).catch(() => {});
  });

  const setColorScheme = (scheme: 'light' | 'dark') => evaluateIn(bidi, window, inWindow.setColorScheme, scheme);
  const origin = `moz-extension://${EXTENSION_UUID}`;
  const newTab = async (address: string) => {
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    await bidi.send('browsingContext.navigate', { context, url: address, wait: 'complete' });
    return context;
  };
  const tabs = async () =>
    (await bidi.send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree')).contexts;
  let controlContext: string | null = null;
  /** Where the extension's own API can be called: a page of the extension without a script of its own. */
  const control = async () => {
    controlContext ??= await newTab(`${origin}/manifest.json`);
    return controlContext;
  };

  const tab = (context: string): Tab => {
    const close = async () => {
      await bidi.send('browsingContext.close', { context });
    };
    const activate = async () => {
      await bidi.send('browsingContext.activate', { context });
    };
    return {
      ...firefoxView(bidi, context, { close, setColorScheme }),
      activate,
      async reload() {
        await bidi.send('browsingContext.reload', { context, wait: 'complete' });
      },
      async resize(width, height, devicePixelRatio = 1) {
        await bidi.send('browsingContext.setViewport', { context, viewport: { width, height }, devicePixelRatio });
      },
      async id() {
        const asking = await control();
        await activate();
        const id = await evaluateIn(bidi, asking, frontTabId);
        if (id === undefined) throw new Error('No tab is in front');
        return id;
      },
    };
  };

  /** The window in front: the one that Firefox began with, or a private one. */
  let front = window;

  const browser: Browser = {
    name: `Firefox ${capabilities.browserVersion}`,
    extensionOrigin: origin,
    async install() {
      await bidi.send('webExtension.install', {
        extensionData: { type: 'path', path: options.extension },
        'moz:allowPrivateBrowsing': options.inPrivateWindows === true,
      });
      if (options.withWelcome) return;
      const start = welcomePage(origin);
      // A browser that starts beside another one takes its time. One that is let into private windows may load the
      // extension once more, and then closes the page that it had opened: it does not come back.
      const isLetIn = options.inPrivateWindows === true;
      const welcome = await until(
        'the page after installing',
        async () => (await tabs()).find(({ url }) => url.startsWith(start)),
        isLetIn ? 10_000 : 60_000,
      ).catch((error) => {
        if (isLetIn) return null;
        throw error;
      });
      if (welcome) await bidi.send('browsingContext.close', { context: welcome.context });
    },
    async open(address) {
      const opened = tab(await newTab(address));
      await opened.activate();
      return opened;
    },
    async openPrivate(address) {
      // A page of the extension's opened later would come into this window.
      await control();
      await evaluateIn(bidi, window, inWindow.openPrivateWindow);
      const own = await windowThat(inWindow.isPrivateWindow);
      const context = await evaluateIn(bidi, own, inWindow.nameOfFrontTab);
      await bidi.send('browsingContext.navigate', { context, url: address, wait: 'complete' });
      front = own;
      const close = async () => {
        await evaluateIn(bidi, own, inWindow.closeWindow);
        await until('the window to close', async () => !(await windows()).includes(own));
        front = window;
      };
      return firefoxView(bidi, context, { close, setColorScheme });
    },
    addresses: async () => (await tabs()).map(({ url }) => url),
    async opened(address) {
      const context = await until(
        `a tab at ${address}`,
        async () => (await tabs()).find(({ url }) => url.startsWith(address))?.context,
      );
      const found = tab(context);
      await until('it to be loaded', () => found.evaluate(() => document.readyState === 'complete'));
      return found;
    },
    async chooseFromMenu({ label, menu }) {
      if (menu === 'selection') {
        const context = await evaluateIn(bidi, window, inWindow.nameOfFrontTab);
        const { x, y } = await evaluateIn(bidi, context, middleOfSelection);
        const press = [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 2 },
          { type: 'pointerUp', button: 2 },
        ];
        const actions = [{ type: 'pointer', id: 'mouse', actions: press }];
        await bidi.send('input.performActions', { context, actions });
      } else await evaluateIn(bidi, window, inWindow.pressToolbarButton, extensionId);
      const id = menu === 'selection' ? 'contentAreaContextMenu' : 'toolbar-context-menu';
      await until(`"${label}" in the menu`, () => evaluateIn(bidi, window, inWindow.chooseFromMenu, id, label));
    },
    async clickToolbarButton() {
      const own = front;
      const closePopup = async () => {
        await until('the popup to close', () => evaluateIn(bidi, own, inWindow.closePopup));
      };
      await closePopup();
      await evaluateIn(bidi, own, inWindow.clickToolbarButton, extensionId);
      const context = await until('the popup', () => evaluateIn(bidi, own, inWindow.nameOfPopup));
      const view = firefoxView(bidi, context, { close: closePopup, setColorScheme });
      await until('the popup to show', () =>
        view.evaluate(() => document.readyState === 'complete' && document.visibilityState === 'visible'),
      );
      return view;
    },
    inExtension: async (fn, ...args) => evaluateIn(bidi, await control(), fn, ...args),
    stopBackground: () => evaluateIn(bidi, window, inWindow.stopBackground, extensionId),
    download: () => takeDownload(profile.downloads),
    closed: firefox.ended,
    async close() {
      const seen = await evaluateIn(bidi, window, inWindow.requestsSeen).catch(() => []);
      await bidi.send('browser.close').catch(() => {});
      await firefox.end();
      bidi.close();
      profile.discard();
      return seen.filter(({ url }) => !answered.has(url));
    },
  };
  if (!options.withoutExtension) await browser.install();
  return browser;
}
