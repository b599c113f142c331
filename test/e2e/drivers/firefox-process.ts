import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFirefox } from '../../../scripts/programs.mjs';
import type { LaunchOptions } from './browser';

/** The UUID that Firefox shall give the extension: its pages' address is then known before it is installed. */
export const EXTENSION_UUID = '6f1b7a52-3c1d-4e0b-9a57-2d4c8e9f0a13';

/** Nothing listens on this port: what no fixture answers goes nowhere. */
const NO_PROXY_PORT = 9;

function preferences(
  extensionId: string,
  downloads: string,
  withPdfViewer: boolean,
  language: string,
): Record<string, string | number | boolean> {
  return {
    'intl.locale.requested': language,
    // Language packs lie beside the program.
    'extensions.autoDisableScopes': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/pdf',
    'pdfjs.disabled': !withPdfViewer,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': NO_PROXY_PORT,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': NO_PROXY_PORT,
    'network.proxy.allow_hijacking_localhost': true,
    'network.dns.disablePrefetch': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,nothing',
    'extensions.update.enabled': false,
    'app.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    // What nobody here looks at and each start would pay for: a page for the next new tab, a process in reserve, lists.
    'browser.newtab.preload': false,
    'browser.newtabpage.enabled': false,
    'dom.ipc.processPrelaunch.enabled': false,
    'browser.topsites.contile.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.translations.enable': false,
    'browser.ml.enable': false,
    'app.normandy.enabled': false,
    'toolkit.telemetry.unified': false,
  };
}

export interface FirefoxProcess {
  /** "ws://127.0.0.1:PORT". */
  readonly address: string;
  /** Waits for Firefox to end, however long that takes. */
  ended(): Promise<void>;
  /** Waits for Firefox to end after it was told to, kills it after eight seconds. */
  end(): Promise<void>;
  kill(): void;
}

/**
 * Runs a program that does not outlive the one that reads this: when the standard input closes, be it that a test was
 * killed on the spot, the program is killed. Ends as the program ends.
 */
const GUARD = `exec 3<&0
"$0" "$@" </dev/null &
program=$!
(read -r _ <&3; kill -9 $program) 2>/dev/null &
guard=$!
wait $program
code=$?
kill $guard 2>/dev/null
exit $code`;

/** Starts Firefox and waits for its remote end; it dies with this process. Fails with what Firefox said. */
export async function startFirefox(
  extensionId: string,
  profile: { dir: string; downloads: string },
  { visible = false, withPdfViewer = false, language }: Pick<LaunchOptions, 'visible' | 'withPdfViewer' | 'language'>,
): Promise<FirefoxProcess> {
  const folder = path.join(profile.dir, 'firefox');
  mkdirSync(folder, { recursive: true });
  const lines = Object.entries(preferences(extensionId, profile.downloads, withPdfViewer, language ?? 'en-US')).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(folder, 'user.js'), `${lines.join('\n')}\n`);
  const remote = ['--remote-debugging-port', '0', '--remote-allow-system-access'];
  const args = [...(visible ? [] : ['--headless']), '--no-remote', '--profile', folder, ...remote, 'about:blank'];
  const program = findFirefox();
  if (!program) throw new Error('No recent Firefox is here: "node scripts/setup.mjs --for-tests" says what to do');
  const child = spawn('/bin/sh', ['-c', GUARD, program, ...args], { stdio: ['pipe', 'ignore', 'pipe'] });
  const kill = () => child.stdin.end();
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      kill();
      reject(new Error(`${why}:\n${said}`));
    };
    const timer = setTimeout(() => fail('Firefox did not start within 45 s'), 45_000);
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const listening = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!listening) return;
      clearTimeout(timer);
      resolve(listening);
    });
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`Firefox ended with ${code}`));
  });
  return {
    address,
    ended: () => exited,
    kill,
    async end() {
      const timer = setTimeout(kill, 8000);
      await exited;
      clearTimeout(timer);
    },
  };
}
