/**
 * `npm run package`: what is handed to the stores, in out/package. The same commit gives the same bytes in any folder.
 * With "firefox" after it only Firefox's package, of what stands in dist: Firefox's reviewers build that, without git.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { releaseNotes } from './package/release-notes';
import { filesAt, filesIn, inFolder, zipOf } from './package/zip';

const OUT = 'out/package';
const named = `${packageJson.name}-${packageJson.version}`;

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const made = process.argv[2] === 'firefox' ? [firefox()] : everything();
const sums = made.map(
  (name) =>
    `${createHash('sha256')
      .update(readFileSync(path.join(OUT, name)))
      .digest('hex')}  ${name}`,
);
write('SHA256SUMS', `${sums.join('\n')}\n`);
console.log(`${sums.join('\n')}\nin ${OUT}; "sha256sum --check SHA256SUMS" there compares them.`);

function everything(): string[] {
  const notes = releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), packageJson.version);
  if (!notes) stop(`CHANGELOG.md says nothing under "## ${packageJson.version}".`);
  const tracked = committed();
  const chrome = filesIn('dist/chrome');
  const forChrome = zipOf(chrome);
  return [
    write(`${named}-chrome.zip`, forChrome),
    // Edge takes Chrome's package as it is; each store has a file of its own, so that nobody hesitates.
    write(`${named}-edge.zip`, forChrome),
    firefox(),
    write(`${named}-source.zip`, zipOf(new Map([...filesAt('.', tracked), ...reviewersReadme()]))),
    write(
      `${named}-by-hand.zip`,
      zipOf(new Map([...inFolder(`${named}/chrome`, chrome), ...inFolder(named, byHand())])),
    ),
    write('release-notes.md', notes),
  ];
}

function firefox(): string {
  return write(`${named}-firefox.zip`, zipOf(filesIn('dist/firefox')));
}

/** What stands at the top of the source archive for those who build from it. */
function reviewersReadme(): [string, Uint8Array][] {
  return [['README-FOR-REVIEWERS.md', readFileSync('store/README-FOR-REVIEWERS.md')]];
}

/** What goes with the package that no store hands out. */
function byHand(): Map<string, Uint8Array> {
  return new Map([
    ['INSTALL.txt', readFileSync('store/by-hand.txt')],
    ['LICENSE', readFileSync('LICENSE')],
  ]);
}

/** The tracked files; stops where one of them is not as it was committed. */
function committed(): string[] {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const changed = git('status', '--porcelain', '--untracked-files=no').trimEnd();
  if (changed) stop(`The source archive is of a commit, and these files are not as committed:\n${changed}`);
  return git('ls-files', '-z').split('\0').filter(Boolean);
}

function write(name: string, content: Uint8Array | string): string {
  writeFileSync(path.join(OUT, name), content);
  return name;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
