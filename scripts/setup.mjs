// Makes a new machine ready: the packages, and the programs that the other commands drive.
//   node scripts/setup.mjs              for npm start: a browser, and what turns PDF pages into pictures
//   node scripts/setup.mjs --for-tests  both browsers and the PDF programs
// Needs Node alone. It installs programs only as root on Debian and its kin; elsewhere it says what to run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  chromiumSpeaks,
  findBrandedChrome,
  findChromium,
  findFirefox,
  findProgram,
  firefoxSpeaks,
  OLDEST_FIREFOX,
} from './programs.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const forTests = process.argv.includes('--for-tests');

const CHROMIUM = { name: 'Chromium', find: findChromium, debian: 'chromium' };
const FIREFOX = { name: `Firefox ${OLDEST_FIREFOX} or later`, find: findFirefox, debian: 'firefox-esr' };
const POPPLER = {
  name: 'pdftotext and pdftoppm',
  find: () => findProgram('pdftotext') && findProgram('pdftoppm'),
  debian: 'poppler-utils',
};
const CHROMIUM_LANGUAGES = { name: 'Chromium in Chinese and Arabic', find: chromiumSpeaks, debian: 'chromium-l10n' };
const FIREFOX_LANGUAGES = {
  name: 'Firefox in Chinese and Arabic',
  find: firefoxSpeaks,
  debian: 'firefox-esr firefox-esr-l10n-zh-cn firefox-esr-l10n-ar',
};
const LANGUAGES_OF = [
  [CHROMIUM, CHROMIUM_LANGUAGES],
  [FIREFOX, FIREFOX_LANGUAGES],
];
const QPDF = { name: 'qpdf', find: () => findProgram('qpdf'), debian: 'qpdf' };

checkNode();
installPackages();
installPrograms();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Imprimatur needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org/`);
}

function installPackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing the packages (npm ci) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) stop('npm ci failed; its message is above.');
}

/** Whether what npm noted as installed is what the lock file asks for. */
function packagesAreCurrent() {
  const installedFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  const installed = packagesIn(installedFile);
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === '') return true;
    const found = installed[folder];
    // Packages for other systems are in the lock file and rightly not installed.
    return found ? found.version === version : optional === true;
  });
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function installPrograms() {
  const wanted = forTests
    ? [CHROMIUM, FIREFOX, POPPLER, QPDF, CHROMIUM_LANGUAGES, FIREFOX_LANGUAGES]
    : [findChromium() || !findFirefox() ? CHROMIUM : FIREFOX, POPPLER];
  const absent = wanted.filter((program) => !program.find());
  if (absent.length === 0) return;
  const apt = findProgram('apt-get');
  // A browser that Debian has yet to bring comes without its languages, unless they are asked for with it.
  const brought = apt
    ? LANGUAGES_OF.filter(([browser, pack]) => absent.includes(browser) && wanted.includes(pack))
    : [];
  const missing = [...new Set([...absent, ...brought.map(([, pack]) => pack)])];
  const names = missing.map((program) => program.name).join(', ');
  const packages = [...new Set(missing.flatMap((program) => program.debian.split(' ')))];
  if (!apt || process.getuid?.() !== 0) stop(`Missing: ${names}.\n${howToInstall(packages)}${aboutChrome(missing)}`);

  console.log(`Installing ${packages.join(' ')} …`);
  aptGet(apt, ['update']);
  aptGet(apt, ['install', '--yes', '--no-install-recommends', ...packages]);
  const still = missing.filter((program) => !program.find());
  if (still.length > 0) {
    stop(
      `apt-get installed ${packages.join(' ')}, yet this is still missing: ${still.map((program) => program.name).join(', ')}.\n` +
        'Perhaps the system has newer ones in its security updates, or ships its browsers as snaps: snap install chromium firefox',
    );
  }
}

function aptGet(apt, words) {
  const { status, stdout, stderr, error } = spawnSync(apt, ['--quiet', ...words], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  stop(`apt-get ${words.join(' ')} failed:\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`);
}

function howToInstall(debianPackages) {
  const elsewhere = debianPackages.map((name) => (name === 'firefox-esr' ? 'firefox' : name));
  const poppler = elsewhere.map((name) => (name === 'poppler-utils' ? 'poppler' : name));
  const browser = (name) => name === 'chromium' || name === 'firefox';
  if (process.platform === 'darwin') {
    const casks = elsewhere.filter(browser);
    const formulae = poppler.filter((name) => !browser(name));
    const lines = [
      casks.length ? `brew install --cask ${casks.join(' ')}` : '',
      formulae.length ? `brew install ${formulae.join(' ')}` : '',
    ];
    return `Run: ${lines.filter(Boolean).join(' && ')}`;
  }
  if (findProgram('apt-get')) return `Run as root: apt-get update && apt-get install --yes ${debianPackages.join(' ')}`;
  if (findProgram('dnf')) return `Run as root: dnf install --assumeyes ${elsewhere.join(' ')}`;
  if (findProgram('pacman')) return `Run as root: pacman -S --noconfirm ${poppler.join(' ')}`;
  return `Install them (${poppler.join(', ')}), or set CHROMIUM_BIN and FIREFOX_BIN to where the browsers are.`;
}

function aboutChrome(missing) {
  if (!missing.includes(CHROMIUM) || !findBrandedChrome()) return '';
  return (
    '\nGoogle Chrome is here, but takes no extension from a command since version 137. To use it by hand:\n' +
    'npm ci && npm run build, then in chrome://extensions switch on "Developer mode", choose "Load unpacked" and the folder dist/chrome.'
  );
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
