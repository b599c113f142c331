import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { qpdfCheck, run } from '../../../scripts/pdf/programs';
import type { Desk, DeskForm } from '../../../src/desk/desk';
import { type FolderRemark, folderName, folderZip, plannedFolder, volumeName } from '../../../src/desk/outputs';
import { sha256 } from '../../../src/pdf/file/sha256';
import { accepted, desk, form, paper, problem } from './desk';

const official = new Uint8Array(
  readFileSync(new URL('../../fixtures/pmlr/pmlr-license-agreement.pdf', import.meta.url)),
);
const other = new TextEncoder().encode('%PDF-1.7 no more than its beginning');
const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

const lines = (remarks: readonly FolderRemark[]) =>
  remarks.map(
    (remark) =>
      `${remark.kind} ${'paper' in remark ? remark.paper.id : ''} ${'file' in remark ? remark.file : remark.state}`,
  );

/** The ZIP of what was accepted, with the files' bytes by their path. */
async function zipped(given: Desk, files: Readonly<Record<string, Uint8Array>>, agreement = 'pmlr', volume = 'v312') {
  const open = async ({ paths: [path = ''] }: DeskForm) => (files[path] ? new Uint8Array(files[path]) : null);
  const done: number[] = [];
  const blob = await folderZip(plannedFolder(given, agreement, volume), {
    open,
    list: { name: 'not in it.txt', text: (remarks) => lines(remarks).join('\n') },
    onProgress: (count) => done.push(count),
    signal: new AbortController().signal,
  });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const { 'not in it.txt': list = new Uint8Array(), ...entries } = unzipSync(bytes);
  return { bytes, entries, done, list: new TextDecoder().decode(list).split('\n') };
}

const formOf = async (path: string, bytes: Uint8Array, about: Partial<Parameters<typeof form>[0]> = {}) =>
  form({ path, sha: await sha256(bytes), decision: accepted, ...about });

describe('the folder for the publisher', () => {
  it('holds the accepted forms byte for byte under the keys of the list, and a list of the rest', async () => {
    const given = desk(
      [
        [paper('chen26a'), await formOf('in/my form.pdf', official)],
        [paper('642', { key: null, number: '642' }), await formOf('b.pdf', other)],
        [paper('lee26'), form({ path: 'right but not accepted.pdf' })],
        [paper('roe26')],
        [paper('gone26'), await formOf('gone.pdf', other)],
        [paper('new26'), await formOf('changed.pdf', official)],
        [paper('jpg26'), await formOf('scan.JPG', picture)],
        [paper('two26'), await formOf('c.pdf', other), await formOf('d.pdf', official)],
      ],
      [form({ path: 'stray.pdf' })],
    );
    const files = {
      'in/my form.pdf': official,
      'b.pdf': other,
      'changed.pdf': other,
      'scan.JPG': picture,
      'c.pdf': other,
      'd.pdf': official,
    };
    const { entries, list, done, bytes } = await zipped(given, files);
    const came = { official, other, picture };
    const sameAs = (bytes: Uint8Array) => Object.entries(came).find(([, each]) => Buffer.from(each).equals(bytes))?.[0];
    expect(Object.entries(entries).map(([name, bytes]) => `${name} ${sameAs(bytes)}`)).toEqual([
      'v312permissions/chen26aPermission.pdf official',
      'v312permissions/642-Permission.pdf other',
      'v312permissions/jpg26Permission.jpg picture',
      'v312permissions/two26Permission.pdf other',
    ]);
    expect(list).toEqual([
      'not-accepted lee26 right',
      'not-accepted roe26 missing',
      'second two26 d.pdf',
      'no-paper  stray.pdf',
      'gone gone26 gone.pdf',
      'gone new26 changed.pdf',
      'picture jpg26 scan.JPG',
    ]);
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
    expect(Buffer.from((await zipped(given, files)).bytes).equals(bytes)).toBe(true);
  });

  it('is a ZIP that other programs find nothing wrong with', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-'));
    try {
      const { bytes } = await zipped(desk([[paper('chen26a'), await formOf('a.pdf', official)]]), {
        'a.pdf': official,
      });
      writeFileSync(join(folder, 'a.zip'), bytes);
      const said = await run('python3', ['-m', 'zipfile', '-t', join(folder, 'a.zip')], new Uint8Array());
      expect(new TextDecoder().decode(said)).toContain('Done testing');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('never has two files of one name, nor one that leads out of it', async () => {
    const same = await formOf('a.pdf', official);
    const keys = ['chen26a', 'CHEN26A', '../../etc/passwd', 'con', 'a/b', '=1+1', '', 'x'.repeat(400), '名前'];
    const papers = keys.map(
      (key, i) => [paper(String(i), { key: key || null, title: 'No key at all' }), same] as const,
    );
    const { entries } = await zipped(desk(papers), { 'a.pdf': official });
    const names = Object.keys(entries);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(keys.length);
    for (const name of names) expect(name).toMatch(/^v312permissions\/[^/\\:*?"<>|]{1,210}\.pdf$/);
    expect(names.slice(0, 2)).toEqual([
      'v312permissions/chen26aPermission.pdf',
      'v312permissions/CHEN26APermission-2.pdf',
    ]);
  });

  it('has of several forms in one file the pages of each', async () => {
    const pages = { from: 2, to: 2 };
    const whole = await formOf('all.pdf', official, { pages });
    const locked = await formOf('broken.pdf', other, { pages });
    const { entries, list } = await zipped(
      desk([
        [paper('a26'), whole],
        [paper('b26'), locked],
      ]),
      { 'all.pdf': official, 'broken.pdf': other },
    );
    expect(list).toEqual(['cut-out a26 all.pdf, 2', 'not-cut b26 broken.pdf, 2']);
    const [cut = new Uint8Array()] = Object.values(entries);
    expect(Object.keys(entries)).toEqual(['v312permissions/a26Permission.pdf']);
    expect(await qpdfCheck(cut)).toContain('No syntax or stream encoding errors found');
    const count = await run('qpdf', ['--show-npages', '-'], cut).catch(() => null);
    expect(count === null || new TextDecoder().decode(count).trim() === '1').toBe(true);
  });

  it('leaves out a file of several pictures that has more forms in it: no paper gets the form of another', async () => {
    const tiff = Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0]);
    const pages = { from: 2, to: 3 };
    const { entries, list } = await zipped(desk([[paper('a26'), await formOf('all.tif', tiff, { pages })]]), {
      'all.tif': tiff,
    });
    expect(entries).toEqual({});
    expect(list).toEqual(['not-cut a26 all.tif, 2–3']);
  });

  it('has all pictures of a form that was photographed page by page, in the order of their numbers', async () => {
    const part = (path: string, decision: DeskForm['decision']) =>
      formOf(path, picture, { decision, problems: [problem('pages-missing', 'look')] });
    const given = desk([
      [
        paper('a26'),
        await part('page 10.jpg', accepted),
        await formOf('whole.pdf', official),
        await part('page 2.jpg', null),
        await part('blurred.jpg', { said: 'sent-back', note: '' }),
      ],
      [paper('b26'), await formOf('b.pdf', official), await part('p 1.jpg', null), await part('p 2.jpg', null)],
    ]);
    const jpegs = { 'page 10.jpg': picture, 'page 2.jpg': picture, 'whole.pdf': official, 'b.pdf': official };
    const { entries, list } = await zipped(given, jpegs);
    expect(Object.keys(entries)).toEqual([
      'v312permissions/a26Permission-1.jpg',
      'v312permissions/a26Permission-2.jpg',
      'v312permissions/b26Permission.pdf',
    ]);
    expect(list).toEqual(['second a26 whole.pdf', 'picture a26 page 2.jpg', 'picture a26 page 10.jpg']);
  });

  it('is called by the volume, however the chair writes it', () => {
    expect(['312', 'v312', 'Volume 312', 'ExCL', '', '../x'].map(folderName)).toEqual([
      'v312permissions',
      'v312permissions',
      'v312permissions',
      'vExCLpermissions',
      'permissions',
      'vxpermissions',
    ]);
    expect(['312', 'v312', '../x', ''].map(volumeName)).toEqual(['v312', 'v312', 'vx', '']);
  });

  it('opens one file at a time', async () => {
    const same = await formOf('a.pdf', other);
    const many = Array.from({ length: 30 }, (_, i) => [paper(`k${i}`), same] as const);
    const told: string[] = [];
    await folderZip(plannedFolder(desk(many), 'pmlr', '312'), {
      open: async () => {
        told.push('opened');
        return new Uint8Array(other);
      },
      list: { name: 'l.txt', text: () => '' },
      onProgress: (done) => told.push(`${done} done`),
      signal: new AbortController().signal,
    });
    expect(told).toEqual(many.flatMap((_, i) => ['opened', `${i + 1} done`]));
  });

  it('ends at once where it is aborted', async () => {
    const abort = new AbortController();
    const made = folderZip(
      plannedFolder(
        desk([
          [paper('a'), await formOf('a.pdf', other)],
          [paper('b'), await formOf('a.pdf', other)],
        ]),
        'pmlr',
        '1',
      ),
      {
        open: async () => new Uint8Array(other),
        list: { name: 'l.txt', text: () => '' },
        onProgress: () => abort.abort(new Error('stopped')),
        signal: abort.signal,
      },
    );
    await expect(made).rejects.toThrow('stopped');
  });
});
