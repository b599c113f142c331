import { describe, expect, it } from 'vitest';
import { typesetTitle } from '../../src/paper/title';

function reads(cases: readonly (readonly [found: string, read: string])[]): void {
  it.each(cases)('%s', (found, read) => {
    expect(typesetTitle(found)).toBe(read);
  });
}

const math = (inside: string) => `<math>${inside}</math>`;

describe('markup is read as what it means', () => {
  reads([
    ['The Chinese <i>Hukou</i> System', 'The Chinese Hukou System'],
    ['CO<sub>2</sub>, K<sup>2</sup> and H<SUB>2</SUB>O', 'CO₂, K² and H₂O'],
    ['Ca<sup>2+</sup>, x<sup>n−1</sup>, 10<sup>th</sup>', 'Ca²⁺, xⁿ⁻¹, 10ᵗʰ'],
    ['L<sub>TV</sub> and Brand<sup>®</sup> and C<sup>*</sup>', 'L_(TV) and Brand® and C*'],
    ['Ti<sub>x<sub>i</sub></sub>', 'Ti_(xᵢ)'],
    ['<span class="it">Spans</span> and <b>bold</b>, <sc>small</sc>', 'Spans and bold, small'],
    ['A title<br/>with a break<br>and one', 'A title with a break and one'],
    ['<p>One paragraph</p><p>and another', 'One paragraph and another'],
    ['<title>Title</title><subtitle>And more</subtitle>', 'Title And more'],
    ['<jats:italic>E. coli</jats:italic> in <jats:sub>2</jats:sub>', 'E. coli in ₂'],
    ['Cut in the middle</i> of it', 'Cut in the middle of it'],
    ['<![CDATA[A <b>bold</b> title]]>', 'A bold title'],
    ['Seen <!-- not seen --> only', 'Seen only'],
    ['A title<xref ref-type="fn">*</xref><fn><p>A note</p></fn>', 'A title'],
    ['A <script>alert(1)</script>title<style>p{}</style>', 'A title'],
    ['The <img src="x.gif" alt="$\\ell_1$"> norm<inline-graphic href="x"/>', 'The ℓ₁ norm'],
    ['<span class="math inline">\\(x^2\\)</span> and <i>$L_1$</i>', 'x² and L₁'],
    ['X<sub>$\\infty$</sub>', 'X_∞'],
  ]);
});

describe('what only looks like markup stays', () => {
  const plain = [
    'n<2 and p < 0.05',
    'a<b and c>d',
    'if i<n, then n<i',
    'The <mask> token, <s> and </s>',
    'A bare <i> without an end',
    'List<String> & Map<K, V>',
    'AT&T and R&D; and &bogus;',
    'An image <img src=x onerror=alert(1)>',
    '<!-- never closed',
    '&#0; &#x110000; &#xd800;',
  ];
  reads(plain.map((title) => [title, title]));
});

describe('entities, escaped once or twice', () => {
  reads([
    ['p &lt; 0.05 &amp; n &gt; 2', 'p < 0.05 & n > 2'],
    ['&amp;#39;x&amp;#39; &amp;quot;y&amp;quot; &apos;', "'x' \"y\" '"],
    ['&amp;lt;i&amp;gt;E. coli&amp;lt;/i&amp;gt; in CO&lt;sub&gt;2&lt;/sub&gt;', 'E. coli in CO₂'],
    ['bend radius &lt;&#x2009;&#x3BB;<sub>0</sub>/2', 'bend radius < λ₀/2'],
    ['M&ouml;bius, Erd&#337;s, &Lstrok;&oacute;d&zacute;, &Aring;&szlig;&oslash;', 'Möbius, Erdős, Łódź, Åßø'],
    ['&alpha;-stable &le; 3 &times; &infin;, &minus;1 &plusmn; &frac12;', 'α-stable ≤ 3 × ∞, −1 ± ½'],
    ['&ldquo;Quotes&rdquo;&nbsp;&ndash;&#8201;dash&shy;ed &#146;s', '“Quotes” – dashed ’s'],
    ['&dollar;\\ell&lowbar;1&dollar;', 'ℓ₁'],
  ]);
});

describe('MathML', () => {
  reads([
    [`${math('<msup><mi>K</mi><mn>2</mn></msup>')}-GNN`, 'K²-GNN'],
    [math('<msub><mi>ℓ</mi> <mn>1</mn></msub>'), 'ℓ₁'],
    [math('<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup><mo>-</mo><mn>1</mn>'), 'xᵢ²−1'],
    [math('<mfrac><mn>1</mn><mn>2</mn></mfrac>'), '½'],
    [math('<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>'), '(a+b)/c'],
    [math('<mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo>'), '(n choose k)'],
    [math('<mfrac linethickness=0><mi>n</mi><mi>k</mi></mfrac>'), 'n choose k'],
    [math('<mi>O</mi><mo>(</mo><msqrt><mi>n</mi></msqrt><mo>)</mo>'), 'O(√n)'],
    [math('<msqrt><mi>n</mi><mo>+</mo><mn>1</mn></msqrt>'), '√(n+1)'],
    [math('<mroot><mi>x</mi><mn>3</mn></mroot>'), '∛x'],
    [math('<mover><mi>x</mi><mo>^</mo></mover><mover><mi>O</mi><mo>~</mo></mover>'), 'x̂Õ'],
    [math('<mover><mi>λ</mi><mo>¯</mo></mover><mover><mi>AB</mi><mo>¯</mo></mover>'), 'λ̄A̅B̅'],
    [math('<mover><mi>v</mi><mo>→</mo></mover><mover><mi>A</mi><mi>n</mi></mover>'), 'v⃗Aⁿ'],
    [math('<munder><mi>min</mi><mi>x</mi></munder>'), 'minₓ'],
    [math('<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>'), '∑ᵢⁿ'],
    [math('<mi>n</mi><mi>log</mi><mi>n</mi>'), 'n log n'],
    [math('<mi mathvariant="script">O</mi><mi mathvariant="double-struck">R</mi>'), '𝒪ℝ'],
    [math('<mfenced><mi>x</mi><mi>y</mi></mfenced>'), '(x,y)'],
    [math('<mfenced open="[" close="]" separators=";"><mi>x</mi><mi>y</mi></mfenced>'), '[x;y]'],
    [math("<mi>x</mi><mtext> for </mtext><mi>f</mi><mo>'</mo>"), 'x for f′'],
    [math('<semantics><mi>a</mi><annotation encoding="application/x-tex">\\alpha</annotation></semantics>'), 'a'],
    [math('<mi>x</mi><mphantom><mi>y</mi></mphantom><mspace width="1em"/><mi>z</mi>'), 'x z'],
    ['<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>k</mml:mi></mml:math>-means', 'k-means'],
    ['<math alttext="\\ell_2"></math> norm', 'ℓ₂ norm'],
  ]);
});

describe('formulas of JATS', () => {
  const springer = '\\documentclass[12pt]{minimal} \\usepackage{amsmath} \\begin{document}$$\\ell _1$$\\end{document}';
  reads([
    [
      'A bound <inline-formula><tex-math notation="LaTeX">$\\ell_1$</tex-math></inline-formula> here',
      'A bound ℓ₁ here',
    ],
    [`<tex-math>${springer}</tex-math> norms`, 'ℓ₁ norms'],
    ['<tex-math>\\(x^2\\)</tex-math> and <tex-math>y^2</tex-math>', 'x² and y²'],
    [
      `<inline-formula><alternatives><tex-math>${springer}</tex-math><mml:math><mml:mi>q</mml:mi></mml:math></alternatives></inline-formula>-values`,
      'q-values',
    ],
    ['<alternatives><tex-math>k</tex-math><math></math></alternatives>-means', 'k-means'],
    ['<alternatives>neither</alternatives>', 'neither'],
    ['<script type="math/tex">x^2</script> fits', 'x² fits'],
  ]);
});

describe('hostile markup comes out as text, in no time', () => {
  const bombs = [
    '<i>',
    '<sub>',
    '<p>',
    '<math>',
    '<',
    '&',
    '&amp;',
    '<!--',
    '<![CDATA[',
    '<a x=1 ',
    '</i>',
    '<i x="',
    '&#',
  ];
  it.each(bombs)('ten thousand characters of %s', (bomb) => {
    const title = bomb.repeat(Math.floor(9_900 / bomb.length));
    const start = performance.now();
    expect(typesetTitle(`A ${title}`)).toMatch(/^A/);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('elements too deep to follow keep their letters', () => {
    expect(typesetTitle(`${'<i>'.repeat(45)}deep${'</i>'.repeat(45)}`)).toBe('<i><i><i><i><i>deep');
  });
});
