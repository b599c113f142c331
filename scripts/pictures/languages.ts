import { spawnSync } from 'node:child_process';
import { LANGUAGES, stringsOf } from '../../test/e2e/strings';

/** The languages among the words of a command, "all" for all of them. Ends the command at a word that is none. */
export function languagesAmong(words: readonly string[]): readonly string[] {
  const unknown = words.find((word) => word !== 'all' && !LANGUAGES.includes(word));
  if (unknown !== undefined) {
    console.error(`Not a language: ${unknown}. There are ${LANGUAGES.join(', ')}, and "all".`);
    process.exit(1);
  }
  return words.includes('all') ? LANGUAGES : words;
}

/** Says which of these languages this machine has no font for, if any: each of their letters is drawn as a box. */
export function boxesIn(languages: readonly string[]): string | null {
  const boxes = languages.filter((each) => !hasFont(stringsOf(each).t('languageTag')));
  if (boxes.length === 0) return null;
  return `No font of this machine has the letters of ${boxes.join(', ')}: each is drawn as a box. On Debian install fonts-noto-core and fonts-noto-cjk.`;
}

/** Whether a font is known for a language; where fontconfig is not, as on macOS and Windows, the system brings one. */
function hasFont(tag: string): boolean {
  // Fontconfig tells apart the lands of Chinese alone.
  const code = tag.startsWith('zh') ? tag.toLowerCase() : tag.replace(/-.*/, '');
  const { stdout, error } = spawnSync('fc-list', [`:lang=${code}`, 'family'], { encoding: 'utf8' });
  return error !== undefined || stdout.trim() !== '';
}
