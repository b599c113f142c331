import { describe, expect, it } from 'vitest';
import { textOf } from '../../scripts/pdf/programs';
import { signedPdf } from './maker';

/** The lines of a title on the form. */
async function linesOf(title: string): Promise<string[]> {
  const [, lines = ''] =
    /currently entitled\n([\s\S]*?)\n\(“the article”\)/.exec(await textOf(await signedPdf({ title, signer: 'A' }))) ??
    [];
  return lines.split('\n').filter((line) => line !== '');
}

describe('a word that is too long for a line', () => {
  it.each([
    'https://openreview.net/forum?id=AbCdEfGhIj&noteId=KlMnOpQrSt&referrer=author_console_of_somebody.else/and/so/on',
    'https://proceedings.example.org/a_long_path.of.many/parts_and_signs/some-file-name-with-hyphens-in-it.v2.tar.gz?download=1',
  ])('is divided at its signs where it has any: %s', async (address) => {
    const lines = await linesOf(`The data at ${address}`);
    expect(lines.join('').replace(/\s/g, '')).toBe(`Thedataat${address}`);
    expect(lines.length).toBeGreaterThan(1);
    lines.slice(1).forEach((line, i) => {
      if (line.startsWith('https')) return;
      expect(/[/._?&=]$/.test(lines[i] ?? '') || line.startsWith('-'), `${lines[i]} | ${line}`).toBe(true);
    });
  });

  it('has no hyphen at a line’s end, which a copy would lose, and no divided number', async () => {
    const lines = await linesOf(`see https://example.org/${'part-2.5-of-'.repeat(12)}end`);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/-$|\d\.$/);
  });

  it('is divided anywhere where it has none', async () => {
    const lines = await linesOf('W'.repeat(90));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('W'.repeat(90));
  });

  it('stays whole where a line has room for it', async () => {
    const address = 'https://example.org/a/b/c?d=e';
    expect(
      (await linesOf(`A rather long title that takes up most of its first line, see ${address}`)).join(' '),
    ).toContain(address);
  });
});
