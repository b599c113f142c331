import { describe, expect, it } from 'vitest';
import { signedForm } from '../../scripts/papers/signed-form';
import { qpdfCheck, run } from '../../scripts/pdf/programs';
import { pmlr } from '../../src/agreements/pmlr';
import type { Form } from '../../src/signing/form';
import { RULES, type Rule } from './conformance-rules';
import { pdfOf } from './maker';
import { type OpenedPdf, openPdf } from './opened-pdf';
import { BROKEN_DOCUMENTS, BROKEN_FILES, BROKEN_METADATA } from './rules/broken-file';
import { BROKEN_CONTENT, BROKEN_FONTS, BROKEN_STRUCTURE } from './rules/broken-page';
import type { Spoilers } from './rules/spoil';

const LONG = 'Variational inference for Bayesian networks of many layers '.repeat(7);
const forms: [string, Form][] = [
  ['a drawn signature', signedForm({ title: 'ActNN', signer: 'Jianfei Chen' })],
  ['a typed signature', signedForm({ title: 'ActNN', signer: '陈键飞', signature: { kind: 'typed', text: '陈键飞' } })],
  [
    'a signature drawn with pressure',
    signedForm({
      title: 'ActNN',
      signer: 'Jianfei Chen',
      signature: { kind: 'drawn', strokes: [[20, 50, 90].map((x) => ({ x, y: 40 + (x % 40), pressure: x / 100 }))] },
    }),
  ],
  [
    'a name in a hand',
    signedForm({ title: 'ActNN', signer: 'Ø', signature: { kind: 'lettered', text: 'Ø. Ștefan', hand: 'allura' } }),
  ],
  ['paragraphs over two pages', signedForm({ title: LONG, signer: 'A <b> & “c”' })],
  ['the longest title and name', signedForm({ title: 'W'.repeat(600), signer: 'W'.repeat(300) })],
  [
    'eleven scripts',
    signedForm({
      title: '𝒪(ε^(−4/7)) ℓ_∞ ℓ₁ x̄ Ω Ελλάδα Жуков Đặng 陈 ひらがな 한글 עברית العربية हिन्दी ไทย',
      signer: 'محمد',
    }),
  ],
  // Letters from several files of one family, where some have the same number.
  ['two parts of a font', signedForm({ title: '優乍', signer: '퇄ㄲ' })],
  [
    'scripts of South Asia and beyond',
    signedForm({
      title: 'ბერიძე Խաչ ঠাকুর ஸ்ரீ శ్రీ કૃષ્ણ ਸਿੰਘ ಲಕ್ಷ್ಮೀ ശ്രീ ශ්‍රී မြင့် ស្រី ສົມ ገብረ བསྟན 直さん 䶮㛃𠮷 𝒪̃ θ̂',
      signer: 'ක්‍රිෂාන් རྒྱ',
    }),
  ],
  [
    'nothing filled in',
    {
      kind: 'unsigned',
      answers: {},
      agreement: pmlr,
      title: '',
      signer: '',
      paper: { portal: 'hand', key: 'k', url: '', authors: [] },
    },
  ],
];

const kept = new Map<Form, Promise<OpenedPdf>>();

/** A form's PDF, opened once for all rules: they only read. */
function opened(form: Form): Promise<OpenedPdf> {
  const pdf = kept.get(form) ?? pdfOf(form).then(openPdf);
  kept.set(form, pdf);
  return pdf;
}

const BROKEN: Spoilers<typeof RULES> = {
  ...BROKEN_FILES,
  ...BROKEN_METADATA,
  ...BROKEN_DOCUMENTS,
  ...BROKEN_FONTS,
  ...BROKEN_CONTENT,
  ...BROKEN_STRUCTURE,
};

describe.each(Object.entries<Rule>(RULES))('%s', (name, rule) => {
  it.each(forms)('holds for a form with %s', async (_, form) => {
    expect(rule(await opened(form))).toEqual([]);
  });

  it('is seen to be broken when it is', async () => {
    const bytes = await pdfOf(signedForm({ title: 'ActNN', signer: 'Jianfei Chen' }));
    for (const spoil of BROKEN[name as keyof typeof RULES]) {
      const pdf = await openPdf(bytes);
      const spoiled = spoil(pdf) ?? pdf;
      expect(rule(spoiled), spoil.toString()).not.toEqual([]);
    }
  });
});

describe('other programs', () => {
  it.each(forms)('find nothing wrong in a form with %s', async (_, form) => {
    const pdf = await pdfOf(form);
    expect(await qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    const structure = (await run('pdfinfo', ['-struct-text', '-'], pdf)).toString();
    expect(structure).toContain('"I HAVE READ AND AGREE FULLY WITH THE TERMS OF THIS AGREEMENT."');
    expect(structure.replace(/\s+/g, ' ')).toContain('LBody (block) "You are the sole author(s) of the article,');
  });
});
