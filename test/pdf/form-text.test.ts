import { describe, expect, it } from 'vitest';
import { placeProblems, problemsOf } from '../../scripts/papers/form-check';
import { type Filled, signedForm } from '../../scripts/papers/signed-form';
import { folded, textOf } from '../../scripts/pdf/programs';
import { pmlr } from '../../src/agreements/pmlr';
import type { UnsignedForm } from '../../src/signing/form';
import { bodyText, expectedText } from './agreement-text';
import { contents } from './contents';
import { maker, pdfOf, signedPdf } from './maker';
import { openPdf } from './opened-pdf';
import { pdfJsText } from './pdf-js-text';
import { pdfiumText } from './pdfium-text';

const paper = { portal: 'hand', key: 'k', url: '', authors: [] };
const unsigned = (title: string, signer: string): UnsignedForm => ({
  kind: 'unsigned',
  answers: {},
  agreement: pmlr,
  title,
  signer,
  paper,
});

const ACTNN = 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training';

describe('the text copied out of a form', () => {
  it.each<[string, Filled]>([
    ['a drawn signature', { title: ACTNN, signer: 'Jianfei Chen' }],
    ['a typed signature', { title: ACTNN, signer: 'Jianfei Chen', signature: { kind: 'typed', text: 'Jianfei Chen' } }],
    ['a title on the rule', { title: 'ActNN', signer: 'Hal Daumé III' }],
    ['a title of 400 characters', { title: `${'Sparse and dense '.repeat(23)}kernels.`, signer: 'Max Welling' }],
    [
      'a title of 600 characters',
      { title: `${'Sparse and dense '.repeat(34)}many kernels 600 at it`, signer: 'Max Welling' },
    ],
    ['a name of 300 characters', { title: ACTNN, signer: `${'Maria Theresia '.repeat(19)}von Habsburg` }],
  ])('is the agreement to the letter with what was filled in: %s', async (_, filled) => {
    const form = signedForm(filled);
    const pdf = await pdfOf(form);
    expect(bodyText(await textOf(pdf), form)).toBe(expectedText(form));
    expect(await placeProblems(pdf)).toEqual([]);
  });

  it('of an unsigned form keeps the labels and says nothing after them', async () => {
    for (const form of [unsigned(ACTNN, 'Jianfei Chen'), unsigned(ACTNN, ''), unsigned('', '')]) {
      expect(bodyText(await textOf(await pdfOf(form)), form)).toBe(expectedText(form));
    }
  });

  it.each([
    'Émilie Çelik-Škvorecký, Łukasz Żółć, Øystein Þórðarson, Ğürsoy İpek, Ștefan Țîrlea, ẞœæ',
    'Nguyễn Thị Ánh Đào và Trần Ngọc Ưu Việt: Ậ Ẫ Ễ Ỡ Ữ Ỳ Ỵ',
    'Gauss\u0131\u0301, e\u0301 o\u0308 n\u0303 x\u0304 decomposed',
    'Γεώργιος Παπαδόπουλος, ἀρχή Ἁ ᾧ ὕβρις',
    'Владимир Вапник, Ђорђе Њего, Їжак Ґудзь, Қазақ Әлі Өзбек Ӣ Ѣ',
    '陈键飞 歐陽鋒 龍騰 劉 刘 後藤 渡邉 髙橋 斎藤 鷗',
    '日本語のタイトル：ベイズ推論における「変分法」、カタカナ・ひらがな',
    '김민준 뷁 쓩 한국어 제목, 훈민정음',
    'ℓ₁-ball, 𝒪(n²) for x ∈ ℝᵈ: 𝕊, ε, ∞, ⁴⁄₇, ∇𝑓(𝐱), ‖A‖₂ ≤ √k, α→β, ⟨x, y⟩, ½',
    'Oracle 𝒪(ε^(−4/7)), ℓ_∞-bounds, max_(x∈X) f(x), e^(iπ) but k_means, GPT_J, a^b_c',
    'Eﬀicient oﬃce ﬁles: ﬀ stays, fi fl ffi ffl too',
    '$5 and $10, 100% of C# & “quotes” ‘single’ «guillemets» — dashes – hyphens-all_over/under\\over {x} ~ ^',
  ])('is right for %s', async (text) => {
    const form = signedForm({ title: text, signer: text.slice(0, 60).trim(), signature: { kind: 'typed', text: 'A' } });
    expect(await problemsOf(await pdfOf(form), form)).toEqual([]);
  });

  it('is seen to differ when it does: the check of these tests can fail', async () => {
    const pdf = await signedPdf({ title: 'One', signer: 'A. B.' });
    const problems = await problemsOf(
      pdf,
      signedForm({ title: 'Two', signer: 'A. C.', date: { year: 2021, month: 6, day: 11 } }),
    );
    expect(problems.map((p) => p.split(':')[0])).toEqual(['title', 'name', 'name in the signature block', 'date']);
  });
});

describe('characters that no font has', () => {
  it.each([
    ['an emoji', 'Hot 🔥 title', ['🔥']],
    ['private use', 'a\ue000b', ['\ue000']],
    ['a lone surrogate', 'a\ud800b', ['\ud800']],
    ['a control character', 'a\u0007b\tc', ['\u0007', '\t']],
    ['bidirectional overrides', 'abc\u202edef\u2066ghi', ['\u202e', '\u2066']],
    ['an unassigned code point', 'x\u0378y', ['\u0378']],
    ['rare ideographs', '𬎆野家', ['𬎆']],
    ['a mark on what it cannot be set on', '한\u0301', ['\u0301']],
  ])('are named before signing and at the making: %s', async (_, text, characters) => {
    const pdf = await maker();
    const found = await pdf.missingCharacters(text);
    expect(found.map((m) => m.character)).toEqual(characters);
    expect(found.map((m) => m.codePoint)).toEqual(characters.map((c) => c.codePointAt(0)));
    const form = { ...signedForm({ title: 'x', signer: 'y' }), title: text };
    expect(await pdf.make(form)).toEqual({ kind: 'missing', characters: found });
  });

  it('are none in what can be printed', async () => {
    expect(await (await maker()).missingCharacters('Ok ﬀ ℓ₁ 陈 한 é e\u0301 ı\u0301')).toEqual([]);
  });
});

describe('texts that are too long', () => {
  it.each([
    ['title', 600, { title: '𝒳'.repeat(601), signer: 'y' }],
    ['signer', 300, { title: 'x', signer: 'y'.repeat(301) }],
    ['signature', 200, { title: 'x', signer: 'y', signature: { kind: 'typed', text: 'y'.repeat(201) } }],
  ] as [string, number, Filled][])('are refused by name: %s', async (what, most, filled) => {
    expect(await (await maker()).make(signedForm(filled))).toEqual({ kind: 'too-long', what, most });
  });
});

describe('where glyphs and characters differ', () => {
  const replacements = async (title: string) =>
    contents(await openPdf(await signedPdf({ title, signer: 'A' })))
      .flat()
      .flatMap(({ operands }) => {
        const value = operands[operands.indexOf('/ActualText') + 1];
        return operands.includes('/ActualText') && value instanceof Uint8Array
          ? [new TextDecoder('utf-16be').decode(value.subarray(2))]
          : [];
      });

  it.each([
    ['Oracle 𝒪(ε^(−4/7)), ℓ_∞-bounds', ['^(−4/7)', '_∞']],
    ['श्री त्रिपाठी', ['श्री', 'त्रिपाठी']],
    ['ActNN: efficient films', []],
    ['אלון לוי', []],
  ])('a word says as a whole what it means: %s', async (title, expected) => {
    expect(await replacements(title)).toEqual(expected);
  });
});

describe('a name with a variant of a character', () => {
  it.each(['葛󠄀城', '辻󠄁 太郎'])('is drawn in its usual form and copied out with the variant: %s', async (name) => {
    const pdf = await signedPdf({ title: ACTNN, signer: name });
    expect(folded(await textOf(pdf))).toContain(`Agreement are: ${name} (name of`);
    expect(folded(await pdfJsText(pdf))).toContain(`Agreement are: ${name} (name of`);
    expect(folded(await pdfiumText(pdf))).toContain(`Agreement are: ${name} (name of`);
  });
});
