import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ListedPaper } from '../../../scripts/papers/read-back';
import { sameTitle } from '../../../src/checking';
import { typesetTitle } from '../../../src/paper/title';
import { signedPdf } from '../maker';
import { NAMES } from '../names';
import { check, readBytes, seen } from './forms';

/** `OWN=500 npx vitest run test/pdf/read/own-forms.test.ts` makes five hundred. */
const FORMS = Number(process.env.OWN ?? 60);

const titles = readFileSync('test/fixtures/papers/hard-cases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): ListedPaper => JSON.parse(line))
  .map(({ title }) => typesetTitle(title))
  // A publisher's remark in asterisks is read without those at its beginning.
  .filter((title) => !title.startsWith('*'));
const byScript = Object.values(NAMES);
const SURNAMES = ' Fernanda Exemplo Souza Albuquerque de la Torre';
/** Names in these are short and of one word. */
const UNDIVIDED = /[\p{Script=Han}\p{Script=Kana}\p{Script=Hira}\p{Script=Hang}]/u;

/** Scripts in turn, each with its next name; every third name is as long as names get in its script. */
function signerOf(i: number): string {
  const names = byScript[i % byScript.length] ?? [];
  const turn = Math.floor(i / byScript.length);
  const name = names[turn % names.length] ?? '';
  if (i % 3 !== 0 || UNDIVIDED.test(name)) return name;
  return /\p{Script=Latin}/u.test(name) ? name + SURNAMES : `${name} ${names[(turn + 1) % names.length]}`;
}

const plain = (text: string | undefined) => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

describe('our own forms', { timeout: 900_000 }, () => {
  it('are word for word, whatever the name, its script and its length, and say it in logical order', async () => {
    const wrong: unknown[] = [];
    for (let i = 0; i < FORMS; i++) {
      const filled = { title: titles[(7 * i) % titles.length] ?? '', signer: signerOf(i) };
      const pdf = seen(await readBytes(await signedPdf(filled)));
      const { verdict, facts, findings } = check(pdf);
      const said = [plain(facts.party?.value), plain(facts.correspondingAuthor?.value)];
      const meant = [plain(filled.signer), plain(filled.signer)];
      const isTitle = facts.title !== null && sameTitle(facts.title.value, filled.title);
      const isRight = verdict.kind === 'verbatim' && isTitle && String(said) === String(meant);
      if (isRight && pdf.tricks.length + pdf.different.length === 0) continue;
      const found = findings.filter(({ kind }) => kind !== 'identical').map((finding) => JSON.stringify(finding));
      wrong.push({
        title: filled.title,
        read: facts.title?.value,
        meant,
        said,
        verdict,
        found,
        tricks: pdf.tricks,
        different: pdf.different.map(({ text }) => text),
      });
    }
    expect(wrong).toEqual([]);
  });
});
