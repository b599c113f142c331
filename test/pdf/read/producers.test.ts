import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawnAmong } from '../../../src/checking';
import { check, OFFICIAL, read, seen } from './forms';

const FOLDER = 'test/fixtures/forms';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));

describe("the publisher's form as different programs write it", { timeout: 60_000 }, () => {
  it('is there from ten sources at least', () => {
    expect(new Set(files.map((name) => name.split('-')[0])).size).toBeGreaterThanOrEqual(8);
    expect(files.length).toBeGreaterThanOrEqual(18);
  });

  it.each(files)('%s raises no false alarm', async (name) => {
    const pdf = seen(await read(`${FOLDER}/${name}`));
    const result = check(pdf);
    expect(result.findings.filter(({ kind }) => kind !== 'identical')).toEqual([]);
    expect(result.verdict).toEqual({ kind: 'verbatim' });
    expect(pdf.tricks).toEqual([]);
    expect(pdf.lookedAt).toBe(true);
    expect(drawnAmong(result, pdf)).toEqual([]);
    expect(pdf.scanned).toEqual([]);
    expect(pdf.known).toBeNull();
    if (!/filled|heads/.test(name)) {
      const empty = { title: null, party: null, correspondingAuthor: null, signature: { kind: 'none' }, date: null };
      expect(result.facts).toEqual(empty);
      return;
    }
    const byHand = !/^(?:chromium|firefox|libreoffice)/.test(name);
    expect(result.facts).toMatchObject({
      title: { value: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training' },
      party: { value: 'Jianfei Chen' },
      correspondingAuthor: { value: 'Jianfei Chen' },
      signature: byHand ? { kind: 'ink' } : { kind: 'text', fact: { value: 'Jianfei Chen' } },
      date: { value: 'June 10, 2021' },
    });
    expect(result.oddities).toEqual([]);
  });

  it("knows the publisher's own file at once", async () => {
    const pdf = seen(await read(OFFICIAL));
    expect(pdf.known).toBe('pmlr-2017');
    expect(check(pdf).verdict).toEqual({ kind: 'verbatim' });
  });

  it('shows what a browser prints in the margins, apart from the text', async () => {
    const pdf = seen(await read(`${FOLDER}/chromium-with-heads.pdf`));
    expect(pdf.margins.map(({ page }) => page)).toEqual([1, 1, 2, 2]);
  });
});
