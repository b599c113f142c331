import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { papersFromColumns, readPaperList } from '../../../src/desk/papers';
import { tableOf } from '../../../src/desk/papers/csv-table';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/lists/${name}`, import.meta.url));
const read = (given: string | Uint8Array) =>
  readPaperList('x', typeof given === 'string' ? new TextEncoder().encode(given) : given);

/** Titles and what was said of the rest, of a list in which there are papers. */
async function papersIn(given: string | Uint8Array) {
  const reading = await read(given);
  if (reading.kind !== 'papers') throw new Error(JSON.stringify(reading).slice(0, 200));
  return {
    titles: reading.papers.map(({ title }) => title),
    remarks: reading.remarks.map(({ kind, count }) => `${count} ${kind}`),
  };
}

describe('a list that somebody spoiled', () => {
  it('loses of BibTeX what is broken, and nothing behind it', async () => {
    expect(await papersIn(fixture('pmlr-volume-hostile.bib'))).toEqual({
      titles: [
        '=HYPERLINK("https://example.org","Paper")',
        '<img src=x onerror=alert(1)> on Images',
        'Another Paper under the Same Key',
        'The Last One Is Read All the Same',
      ],
      remarks: ['2 broken', '1 duplicate', '1 same-key', '2 no-title'],
    });
  });

  it('loses of a CSV the quotation mark that is never closed, and no row behind it', async () => {
    expect(await papersIn(fixture('hotcrp-authors-hostile.csv'))).toMatchObject({
      titles: [expect.stringContaining('=HYPERLINK'), 'constructor', '<script>alert(1)</script> Considered Harmful'],
      remarks: ['1 broken'],
    });
    const rows = 'number,title\n1,"never closed\n2,"closed" too early\n3,Right\n';
    expect((await papersIn(rows)).titles).toEqual(['"never closed', '"closed" too early', 'Right']);
  });

  it('is read up to more rows than any volume has, and says that there are more', () => {
    const { rows, behind } = tableOf(`number,title\n${'1,a\n'.repeat(260_000)}`);
    expect(behind).toBeGreaterThan(0);
    expect(rows.length + behind).toBe(260_000);
    const table = { head: [], rows: [['A Title']], broken: 0, behind: 5 };
    expect(papersFromColumns(table, new Map([['title', 0]]))).toMatchObject({
      remarks: [{ kind: 'too-many', count: 5, found: [] }],
    });
  });

  it('is asked for its columns, or refused, where they are missing', async () => {
    expect(await read(fixture('openreview-console-hostile.csv'))).toMatchObject({ kind: 'columns' });
    expect(await read(fixture('cmt-papers-hostile.tsv'))).toMatchObject({ kind: 'columns' });
    expect(await papersIn(fixture('easychair-submission-hostile.csv'))).toMatchObject({
      remarks: ['2 no-title', '1 broken'],
    });
  });

  it('adds nothing to what programs are made of, whatever its names', async () => {
    expect(await papersIn(fixture('openreview-notes-hostile.json'))).toEqual({
      titles: ['=SUM(A1)', '<b>Bold</b> Claims'],
      remarks: ['6 broken', '2 no-title'],
    });
    expect(await papersIn(fixture('hotcrp-data-hostile.json'))).toMatchObject({
      titles: ['An Object for a Number', '=1+1'],
    });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['nested lists', '['.repeat(1000) + ']'.repeat(1000)],
    ['nested objects', '{"a":'.repeat(1000) + 1 + '}'.repeat(1000)],
    ['braces', `@inproceedings{a, title={${'{'.repeat(40_000)}`],
    ['quotation marks', `title,number\n${'"'.repeat(5e6)}`],
    ['commas', `title,number\n${','.repeat(5e6)}`],
    ['empty lines', `title,number\n${'\n'.repeat(5e6)}`],
    ['white space', ' '.repeat(5e6)],
    ['at signs', '@'.repeat(5e6)],
    ['entries that do not end', '@inproceedings{a, title={\n'.repeat(1e5)],
    ['nothing', ''],
  ])('is refused at once where it is only %s', async (_, text) => {
    const start = performance.now();
    expect(await read(text)).toMatchObject({ kind: 'refused' });
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('is refused by what it is', async () => {
    const refused = async (given: string | Uint8Array) => expect((await read(given)) as { why?: string });
    (await refused('PK\u0003\u0004 xl/workbook.xml')).toMatchObject({ why: 'spreadsheet' });
    (await refused('<?xml version="1.0"?>\n<Workbook/>')).toMatchObject({ why: 'spreadsheet' });
    (await refused('%PDF-1.7')).toMatchObject({ why: 'other-kind' });
    (await refused('a\u0000b'.repeat(10))).toMatchObject({ why: 'other-kind' });
    (await refused('{"broken": ')).toMatchObject({ why: 'other-kind' });
    (await refused(new Uint8Array(65 * 1024 * 1024))).toMatchObject({ why: 'too-large' });
  });

  it('is read to its twenty thousandth paper', async () => {
    const rows = Array.from({ length: 20_100 }, (_, i) => `${i},"=A title, ${i}"`);
    const { titles, remarks } = await papersIn(`number,title\r\n${rows.join('\r\n')}`);
    expect([titles.length, titles[9999]]).toEqual([20_000, '=A title, 9999']);
    expect(remarks).toEqual(['100 too-many']);
  });
});

describe('a list in other letters', () => {
  const list = 'Number;Title\r\n1;Größe “zählt” – é\r\n';
  const wide = (text: string) => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
  it.each([
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${list}`)],
    ['UTF-16 with its mark', wide(`\ufeff${list}`)],
    ['UTF-16 without', wide(list)],
    ['UTF-16 the other way round', wide(`\ufeff${list}`).map((_, i, all) => all[i ^ 1] ?? 0)],
    ['Windows-1252', Buffer.from(list.replace('“', '\x93').replace('”', '\x94').replace('–', '\x96'), 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect((await papersIn(bytes)).titles).toEqual(['Größe “zählt” – é']);
  });

  it.each([
    ['a head in capitals, with spaces', ' PAPER ID , Paper  Title \n1,One'],
    ['underscores', 'paper_id,paper_title\n1,One'],
    ['a title above its head', 'Papers of ExCL 2026\n\nnumber\ttitle\n1\tOne'],
    ["Excel's own first line", 'sep=|\r\nnumber|title\r\n1|One'],
    ['tabs', 'number\ttitle\n1\tOne\n\n\n'],
    ['the separator of its head in its cells', 'number;title;abstract\n1;One;"a, b, c; d, e"'],
  ])('is read with %s', async (_, text) => {
    expect((await papersIn(text)).titles).toEqual(['One']);
  });
});
