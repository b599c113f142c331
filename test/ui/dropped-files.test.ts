import { expect, it } from 'vitest';
import { droppedFiles } from '../../src/ui/desk/given';

const file = (fullPath: string, blob: File | null) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (settle: (blob: File) => void, fail: () => void) => (blob ? settle(blob) : fail()),
});
const folder = (fullPath: string, entries: readonly object[] | null) => {
  const told = [entries, []];
  const readEntries = (settle: (entries: readonly object[]) => void, fail: () => void) => {
    const next = told.shift();
    if (next) settle(next);
    else fail();
  };
  return { isFile: false, isDirectory: true, fullPath, createReader: () => ({ readEntries }) };
};

it('has folders and files that cannot be opened named, and lists among the lists', async () => {
  const form = new File(['%PDF'], 'a.pdf');
  const list = new File(['number,title'], 'papers.csv');
  const entries = [
    file('/papers.csv', list),
    file('/gone.csv', null),
    folder('/forms', [file('/forms/a.pdf', form), file('/forms/b.pdf', null), folder('/forms/late', null)]),
  ];
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  const dropped = Object.assign(Object.create(null), { items, files: [list] });
  expect(await droppedFiles(dropped)).toEqual({
    lists: [list],
    forms: [
      { path: 'gone.csv', blob: null },
      { path: 'forms/a.pdf', blob: form },
      { path: 'forms/b.pdf', blob: null },
      { path: 'forms/late/', blob: null },
    ],
  });
});
