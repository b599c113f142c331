import { describe, expect, it } from 'vitest';
import { type Filled, signedForm } from '../../scripts/papers/signed-form';
import { inkIn, render } from '../../scripts/pdf/ink';
import { folded, textOf } from '../../scripts/pdf/programs';
import { nodeResources } from '../../scripts/pdf/resources';
import type { Ideographs } from '../../src/paper/ideographs';
import { Coverage } from '../../src/pdf/fonts/coverage';
import type { Form } from '../../src/signing/form';
import { maker } from './maker';
import { at, fontsOf, openPdf } from './opened-pdf';

const coverage = new Coverage(await nodeResources.index());

/** The PDF of a form, and whose ideographs its fonts have. */
async function made(form: Form, ideographs: Ideographs | null = null) {
  const pdf = await (await maker()).make(form, { ideographs, record: false });
  if (pdf.kind !== 'pdf') throw new Error(`No PDF: ${JSON.stringify(pdf)}`);
  const names = [...fontsOf(await openPdf(pdf.bytes)).values()].map((font) => String(at(font, 'BaseFont'))).join(' ');
  return { bytes: pdf.bytes, japanese: /NotoSerifJP/.test(names), chinese: /NotoSerifSC/.test(names) };
}

const form = (filled: Partial<Filled>, authors: readonly string[] = []) => {
  const signed = signedForm({ title: 'On kernels', signer: 'A. Author', ...filled });
  return { ...signed, paper: { ...signed.paper, authors } };
};

describe('ideographs on a form', () => {
  it('are drawn in Japanese shapes where any text or author of it tells so, else in Chinese ones', async () => {
    expect(await made(form({ signer: '直子' }))).toMatchObject({ japanese: false, chinese: true });
    expect(await made(form({ signer: '直さん' }))).toMatchObject({ japanese: true });
    expect(await made(form({ signer: '直子', title: 'カーネル' }))).toMatchObject({ japanese: true });
    expect(await made(form({ signer: '直子' }, ['直子', '黒沢 令']))).toMatchObject({ japanese: true });
  });

  it('follow the author\u2019s choice where nothing tells', async () => {
    const open = form({ signer: '直子 令' });
    expect(await made(open, 'japanese')).toMatchObject({ japanese: true });
    expect(await made(open, 'chinese')).toMatchObject({ japanese: false });
    expect(await made(form({ signer: '直さん' }), 'chinese')).toMatchObject({ japanese: true });
    // What a text tells of itself goes before what the others tell.
    expect(await made(form({ signer: '陈直', title: 'On kernels' }, ['陈直', 'さくら']))).toMatchObject({
      japanese: false,
    });
  });

  it('look otherwise and are copied out alike', async () => {
    const open = form({ title: '直', signer: '令直骨' });
    const area = { left: 200, top: 268, right: 410, bottom: 290 };
    const [chinese, japanese] = await Promise.all(
      (['chinese', 'japanese'] as const).map(async (shapes) => {
        const { bytes } = await made(open, shapes);
        expect(folded(await textOf(bytes))).toContain('Agreement are: 令直骨 (name of');
        return render(bytes, 1, 288, area);
      }),
    );
    if (!chinese || !japanese) throw new Error('Not drawn');
    expect(inkIn(chinese, area)).not.toBe(inkIn(japanese, area));
  });

  it('come from the Japanese font where they are drawn otherwise than in Chinese', () => {
    const fonts = coverage.inShapes('japanese');
    for (const character of '直令骨海角社飯館塚朗祥福') expect(fonts.fileFor(character, 'upright')).toMatch(/-jp-/);
    expect(coverage.fileFor('直', 'upright')).toMatch(/-sc-/);
    expect(coverage.fileFor('𠮷', 'upright')).toMatch(/-jp-/);
  });

  it.each([
    '䶮',
    '㛃',
    '𠮷',
    '齲',
    '㐂',
    '玥翀垚燊骉焱嬛翯赟旻祎琭璟钘鋆煊烜韡翙龑巘溦媖',
    '妤媗翊珮琤瑄萱瑀堃喆犇淼甯昇筑啟嫻鈺琦',
  ])('of names have a font: %s', async (name) => {
    expect(await (await maker()).missingCharacters(name)).toEqual([]);
  });
});
