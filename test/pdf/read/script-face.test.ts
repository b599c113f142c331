import { describe, expect, it } from 'vitest';
import { agreementPages } from './agreement-pdf';
import { check, readBytes, seen } from './forms';
import { firstOwnObject, plainPdf } from './plain-pdf';

/** The agreement with the name behind "Signed:" in a face of that name and with those flags. */
function signedIn(face: string, flags: number): Uint8Array {
  const pages = agreementPages();
  const font = firstOwnObject(pages.length);
  const signed = pages.map((page) => {
    const line = page.lines.findIndex((words) => /Signed:/.test(words));
    if (line < 0) return page;
    return {
      ...page,
      lines: page.lines.map((words, i) => (i === line ? words.replace(/Signed:.*/, 'Signed:') : words)),
      after: `BT /F2 14 Tf 110 ${750 - 11 * (line + 1)} Td (Jianfei Chen) Tj ET`,
      resources: '',
    };
  });
  const widths = Array.from({ length: 91 }, () => 500).join(' ');
  const objects = [
    `<</Type /Font /Subtype /TrueType /BaseFont /${face} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 122 /Widths [${widths}] /FontDescriptor ${font + 1} 0 R>>`,
    `<</Type /FontDescriptor /FontName /${face} /Flags ${flags} /FontBBox [0 -300 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -300 /CapHeight 700 /StemV 60>>`,
  ];
  // The page's own fonts stand in its resources first.
  const bytes = Buffer.from(plainPdf(signed, { objects })).toString('latin1');
  return Buffer.from(bytes.replaceAll('/Font <</F1 3 0 R>>', `/Font <</F1 3 0 R /F2 ${font} 0 R>>`), 'latin1');
}

describe('a signature that is typed', { timeout: 60_000 }, () => {
  it.each([
    ['ABCDEF+GreatVibes-Regular', 4],
    ['DancingScript', 32],
    ['Unknown', 8 + 32],
  ])('in a face of handwriting is told as such: %s, flags %s', async (face, flags) => {
    const { signature } = check(seen(await readBytes(new Uint8Array(signedIn(face, flags))))).facts;
    expect(signature).toMatchObject({ kind: 'script', fact: { value: 'Jianfei Chen' } });
  });

  it('in any other face is text', async () => {
    const { signature } = check(seen(await readBytes(new Uint8Array(signedIn('Garamond-Italic', 32 + 64))))).facts;
    expect(signature).toMatchObject({ kind: 'text' });
  });
});
