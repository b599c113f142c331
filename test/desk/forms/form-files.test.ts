import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FormFile, SetAside } from '../../../src/desk/form-file';
import { Damaged } from '../../../src/desk/forms/file-faults';
import { formFiles, type GivenFile } from '../../../src/desk/forms/form-files';
import { releaseZips } from '../../../src/desk/forms/inner-zip';
import { FILES_LIMITS, Search } from '../../../src/desk/forms/search';
import { zipEntries } from '../../../src/desk/forms/zip-files';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const PDF = bytesOf('%PDF-1.7\nA form');
const given = (path: string, bytes: Uint8Array): GivenFile => ({ path, blob: new Blob([new Uint8Array(bytes)]) });
const zip = (files: Zippable) => zipSync(files, { mtime: '2026-09-01' });

const found = (...files: readonly GivenFile[]) => foundUntil(new AbortController().signal, files);

async function foundUntil(signal: AbortSignal, files: readonly GivenFile[], onForm = () => {}) {
  const aside: SetAside[] = [];
  const forms: FormFile[] = [];
  for await (const form of formFiles(files, (one) => aside.push(one), signal)) {
    forms.push(form);
    onForm();
  }
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

  it('has a file read whose name has a stop in it, whatever stands behind that', async () => {
    const names = ['Permission_J.Lee', '642.final', 'A. Ng', '642.pdf.', 'Smith.signed'];
    expect((await found(...names.map((name) => given(name, PDF)))).paths).toEqual(names);
    const others = ['a.docx', 'b.MSG', 'c.tex', 'd.xyz'];
    const { paths, aside } = await found(...others.map((name) => given(name, bytesOf('Neither'))));
    expect([paths, aside.map(({ path }) => path)]).toEqual([[], others]);
  });

  it('is said to have what could not be opened', async () => {
    const gone = new Blob(['x']);
    gone.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    const { paths, aside } = await found(
      { path: 'late/', blob: null },
      { path: 'b.zip', blob: gone },
      { path: 'c', blob: gone },
    );
    expect(paths).toEqual([]);
    expect(aside).toEqual(['late/', 'b.zip', 'c'].map((path) => ({ path, why: 'not-opened' })));
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

  it('has both files read that have one name, in a ZIP within it too', async () => {
    const other = bytesOf('%PDF-1.7\nA FORM');
    const twice = renamed(zip({ 'dir/': new Uint8Array(), '1.pdf': PDF, '2.pdf': other }), '2.pdf', '1.pdf');
    const within = zip({ 'in.zip': [twice, { level: 0 }], '0.pdf': PDF });
    const deeper = zip({ 'deep.zip': [within, { level: 0 }] });
    for (const whole of [twice, within, deeper]) {
      const { forms } = await found(given('x.zip', whole));
      const [first, second] = forms.filter(({ path }) => path.endsWith('1.pdf'));
      expect([await first?.bytes(), await second?.bytes()]).toEqual([PDF, other]);
      releaseZips();
      expect([await second?.bytes(), await first?.bytes()]).toEqual([other, PDF]);
    }
  });

  it('is looked through no further than any volume goes, and not after that is cancelled', async () => {
    const aside: SetAside[] = [];
    const search = new Search((one) => aside.push(one), new AbortController().signal);
    const room = Array.from({ length: FILES_LIMITS.innerZips + 2 }, (_, i) => search.hasRoom(`${i}.zip`, 'innerZips'));
    expect(room.filter(Boolean)).toHaveLength(FILES_LIMITS.innerZips);
    expect(search.hasRoom('large.zip', 'unpacked', FILES_LIMITS.unpacked + 1)).toBe(false);
    expect(search.hasRoom('small.zip', 'unpacked')).toBe(false);
    expect(aside).toEqual([`${FILES_LIMITS.innerZips}.zip`, 'large.zip'].map((path) => ({ path, why: 'too-much' })));
    const stopping = new AbortController();
    const forms = zip({ 'a.pdf': PDF, 'b.pdf': PDF, 'c.zip': zip({ 'd.pdf': PDF }) });
    const files = [given('forms.zip', forms), given('e.pdf', PDF), given('f.txt', PDF)];
    const stopped = await foundUntil(stopping.signal, files, () => stopping.abort());
    expect(stopped).toMatchObject({ paths: ['forms.zip/a.pdf'], aside: [] });
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
    await expect(forms[0]?.bytes()).rejects.toThrow(Damaged);
    expect(await forms[1]?.bytes()).toEqual(PDF);
  });

  it('of a file that unpacks to more than any form gives no more than that', async () => {
    const bomb = new Blob([new Uint8Array(zip({ 'a.pdf': new Uint8Array(1_000_000) }))]);
    for await (const file of zipEntries(bomb)) {
      if (file.kind !== 'file') expect.fail('It is a file');
      expect(file.size).toBe(1_000_000);
      await expect(file.read(999_999)).rejects.toThrow('larger');
      expect(await file.begin(100)).toHaveLength(100);
      expect(await file.read(1_000_000)).toHaveLength(1_000_000);
    }
  });
});

/** A ZIP in which a file is called otherwise, by a name of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(text.replaceAll(from, to), (letter) => letter.charCodeAt(0));
}

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
