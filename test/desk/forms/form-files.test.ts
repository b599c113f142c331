import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SetAside } from '../../../src/desk/form-file';
import { FILES_LIMITS, formFiles, type GivenFile } from '../../../src/desk/forms/form-files';
import { zipFiles } from '../../../src/desk/forms/zip-files';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const PDF = bytesOf('%PDF-1.7\nA form');
const given = (path: string, bytes: Uint8Array): GivenFile => ({ path, blob: new Blob([new Uint8Array(bytes)]) });
const zip = (files: Zippable) => zipSync(files, { mtime: '2026-09-01' });

async function found(...files: readonly GivenFile[]) {
  const aside: SetAside[] = [];
  const forms = [];
  for await (const form of formFiles(files, (one) => aside.push(one))) forms.push(form);
  return { forms, paths: forms.map(({ path }) => path), aside };
}

describe('a folder', () => {
  it('has its forms read, and what no reader knows set aside, by name or by content', async () => {
    const { paths, aside } = await found(
      given('forms/642-Permission.pdf', PDF),
      given('forms/scan.JPG', PDF),
      given('forms/Smith et al', PDF),
      given('forms/notes.docx', bytesOf('PK\u0003\u0004')),
      given('forms/list', bytesOf('paper,title')),
      given('forms/not really.pdf', bytesOf('<html>')),
    );
    expect(paths).toEqual(['forms/642-Permission.pdf', 'forms/scan.JPG', 'forms/Smith et al', 'forms/not really.pdf']);
    expect(aside).toEqual([
      { path: 'forms/notes.docx', why: 'other-kind' },
      { path: 'forms/list', why: 'other-kind' },
    ]);
  });

  it('has nothing said of what systems leave in it', async () => {
    const left = [
      '.DS_Store',
      '._642.pdf',
      '__MACOSX/642.pdf',
      'Thumbs.db',
      'a/.git/b.pdf',
      '~$form.docx',
      'desktop.ini',
    ];
    expect(await found(...left.map((path) => given(path, PDF)))).toMatchObject({ paths: [], aside: [] });
  });
});

describe('a ZIP', () => {
  it('is opened, and the ZIPs in it, and each file read from where it is', async () => {
    const inner = zip({ 'über/form ü.pdf': PDF, '__MACOSX/._x.pdf': PDF });
    const { forms, paths, aside } = await found(
      given('all.zip', zip({ 'late/642.pdf': PDF, 'more.zip': [inner, { level: 0 }], 'read me.txt': PDF })),
    );
    expect(paths).toEqual(['all.zip/late/642.pdf', 'all.zip/more.zip/über/form ü.pdf']);
    expect(aside).toEqual([{ path: 'all.zip/read me.txt', why: 'other-kind' }]);
    for (const form of [...forms, ...forms].reverse()) expect(await form.bytes()).toEqual(PDF);
  });

  it('is set aside where it is damaged, locked, or a ZIP in a ZIP in a ZIP in a ZIP', async () => {
    const whole = zip({ 'a.pdf': PDF });
    expect((await found(given('cut.zip', whole.slice(0, 40)))).aside).toEqual([
      { path: 'cut.zip', why: 'damaged-zip' },
    ]);
    expect((await found(given('no.zip', bytesOf('nothing')))).aside).toEqual([{ path: 'no.zip', why: 'damaged-zip' }]);
    const locked = await found(given('locked.zip', asLocked(zip({ 'a.pdf': PDF, 'b.pdf': PDF }))));
    expect(locked).toMatchObject({ paths: [], aside: [{ path: 'locked.zip', why: 'locked-zip' }] });
    let nested = whole;
    for (let depth = 0; depth < FILES_LIMITS.depth; depth++) nested = zip({ 'in.zip': [nested, { level: 0 }] });
    const deep = await found(given('deep.zip', nested));
    expect(deep).toMatchObject({ paths: [], aside: [{ path: 'deep.zip/in.zip/in.zip/in.zip', why: 'too-much' }] });
  });

  it('is never believed: a file that is not as it says is not read, and none leads out of the ZIP', async () => {
    const whole = zip({ 'a.pdf': [PDF, { level: 0 }], '../../etc/b.pdf': PDF, 'c\\d.pdf': PDF });
    const at = whole.findIndex((_, i) => String.fromCharCode(...whole.slice(i, i + 6)) === 'A form');
    whole[at] = 66;
    const { forms, paths } = await found(given('x.zip', whole));
    expect(paths).toEqual(['x.zip/a.pdf', 'x.zip/etc/b.pdf', 'x.zip/c/d.pdf']);
    await expect(forms[0]?.bytes()).rejects.toThrow();
    expect(await forms[1]?.bytes()).toEqual(PDF);
  });

  it('of a file that unpacks to more than any form gives no more than that', async () => {
    const bomb = new Blob([new Uint8Array(zip({ 'a.pdf': new Uint8Array(1_000_000) }))]);
    for await (const file of zipFiles(bomb)) {
      expect(file.size).toBe(1_000_000);
      await expect(file.read(999_999)).rejects.toThrow('larger');
      expect(await file.begin(100)).toHaveLength(100);
      expect(await file.read(1_000_000)).toHaveLength(1_000_000);
    }
  });
});

/** A ZIP whose files say that they need a password (APPNOTE 4.4.4, bit 0). */
function asLocked(bytes: Uint8Array): Uint8Array {
  const locked = bytes.slice();
  const view = new DataView(locked.buffer);
  for (let at = 0; at + 4 < locked.length; at++) {
    const signature = view.getUint32(at, true);
    const flags = signature === 0x04034b50 ? at + 6 : signature === 0x02014b50 ? at + 8 : -1;
    if (flags >= 0) view.setUint16(flags, view.getUint16(flags, true) | 1, true);
  }
  return locked;
}
