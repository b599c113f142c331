import { expect, it } from 'vitest';
import { readBytes, seen } from './forms';
import { firstOwnObject, plainPdf } from './plain-pdf';

/** A page with a sign out of a font of drawings, which tells nothing of it but its code. */
function withDrawnSign(code: number) {
  const font = firstOwnObject(1);
  const drawing = '500 0 0 0 500 700 d1 0 0 500 700 re f';
  const objects = [
    `<</Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar ${code} /LastChar ${code} /Widths [500] /CharProcs <</a${code} ${font + 1} 0 R>> /Encoding <</Type /Encoding /Differences [${code} /a${code}]>> /Resources <<>>>>`,
    `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
  ];
  const page = {
    lines: ['You retain ownership of the article'],
    after: `BT /Signs 9 Tf 60 700 Td <${code.toString(16)}> Tj /F1 9 Tf ( 4 of the law) Tj ET`,
    resources: `/Font <</F1 3 0 R /Signs ${font} 0 R>>`,
  };
  return plainPdf([page], { objects });
}

it('reads the signs of a paragraph and of copyright where TeX draws them without saying what they are', async () => {
  expect(seen(await readBytes(withDrawnSign(0xa7))).text).toContain('§ 4 of the law');
  expect(seen(await readBytes(withDrawnSign(0xa9))).text).toContain('© 4 of the law');
});

it('reads no letter that way', async () => {
  expect(seen(await readBytes(withDrawnSign(0x41))).text).not.toContain('A 4 of the law');
});
