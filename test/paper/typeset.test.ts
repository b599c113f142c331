import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../src/paper/markup/markup';
import { hasMath } from '../../src/paper/tex/math-span';
import { typesetTex } from '../../src/paper/tex/typeset';

describe('TeX in a line of Unicode', () => {
  it.each([
    // Ties, accents over nothing, and over a letter in a group of its own.
    ['$a~b$', 'a b'],
    ['\\~{}x and \\^{}', '~x and ^'],
    ['\\^ {a}', 'â'],
    ['$\\hat{}$', ''],
    ['\\=x', 'x̄'],
    // A line goes over every letter, an accent over the first.
    ['$\\overline{xy z}$', 'x̅y̅ z̅'],
    ['$\\bar{xy}$', 'x̄y'],
    // Scripts need something to stand at, and something to set.
    ['a_', 'a_'],
    ['$a_$', 'a_'],
    ['$x^{(1)}$', 'x⁽¹⁾'],
    ['$x_{(Q)}$', 'x_(Q)'],
    ['$x_{a(Q)}$', 'x_(a(Q))'],
    ['$x_{(Q)(R)}$', 'x_((Q)(R))'],
    ['H\\textsubscript{2}O', 'H₂O'],
    ['\\textsuperscript {2}', '²'],
    // Text in math keeps its hyphens and spaces, math in text its minus.
    ['$\\text{a-b} - c$', 'a-b − c'],
    ['$\\mbox{x-y}-z$', 'x-y−z'],
    ['$\\hbox{x-y}$', 'x-y'],
    ['$\\emph{a-b}$', 'a-b'],
    ['\\mbox{a_b} c', 'a_b c'],
    ['\\ensuremath{x_2}', 'x₂'],
    ['\\emph{x_{2}}', 'x₂'],
    ['\\ensuremath{a-b}', 'a−b'],
    // Functions stand apart from letters, signs as they were typed.
    ['\\operatorname{argmax}f', 'argmax f'],
    ['$n\\log n$', 'n log n'],
    ['$a \\times b$', 'a × b'],
    ['$a\\times b$', 'a×b'],
    ['$f\\circ  g$', 'f∘g'],
    ['$\\alpha x$', 'αx'],
    ['\\alpha x', 'α x'],
    ['\\| x \\|', '‖ x ‖'],
    // Delimiters, with and without their other half.
    ['$\\left.x\\right|$', 'x|'],
    ['$\\left(x\\right)$', '(x)'],
    ['$\\phi.x$', 'φ.x'],
    ['\\(x^2\\) and \\(y', 'x² and \\(y'],
    ['\\[x^2\\]', 'x²'],
    ['\\[x\\) y', '\\[x\\) y'],
    ['$$x^2$$', 'x²'],
    ['cost \\$5 and $x^2$', 'cost $5 and x²'],
    ['$5 and $10', '$5 and $10'],
    // A brace that is left of a line break, and one that is meant.
    ['Line\\{via} x', 'Line via} x'],
    ['two \\{words', 'two {words'],
    ['a\\{b\\}', 'a{b}'],
    // What is not known stays as it is written, whether or not its braces close.
    ['\\unknown{a b} c', '\\unknown{a b} c'],
    ['\\unknown{a_{2}', '\\unknown{a₂'],
    ['\\unknown{', '\\unknown{'],
    ['$\\unknown{a} + \\alpha$', '$\\unknown{a} + \\alpha$'],
    ['x\\', 'x\\'],
    ['a}b', 'a}b'],
    // A command that ran into what followed it.
    ['$\\sqrtn$', '√n'],
    ['\\mathbbR', 'ℝ'],
    ['$\\fracab$', 'a/b'],
    ['\\alphaGo', 'αGo'],
    ['\\Reg', '\\Reg'],
    ['$\\\\alpha$', 'α'],
  ])('%j is set as %j', (source, expected) => {
    expect(typesetTex(source)).toBe(expected);
  });

  it.each([
    ['\\(x\\)', true],
    ['\\(', false],
    ['\\)x\\(', false],
    ['\\(\\)', false],
    ['$x$', true],
    ['$', false],
    ['a\\$x^2$b', false],
    ['a $5 b $6', false],
    ['$5$0 and $x$', true],
  ])('%j holds math: %s', (source, expected) => {
    expect(hasMath(source)).toBe(expected);
  });
});

describe('markup in a line of Unicode', () => {
  it.each([
    ['<math><ms>abc  d</ms></math>', 'abc d'],
    ['<math><mover><mi>x</mi><mo>¯</mo></mover></math>', 'x̄'],
    ['<math><mover><mi>xy</mi><mo>¯</mo></mover></math>', 'x̅y̅'],
    ['<math><mover><mi>xy</mi><mo>^</mo></mover></math>', 'x̂y'],
    ['<math><mrow><mi>x</mi><annotation>q</annotation></mrow></math>', 'x'],
    ['<math><mi>a</mi><mtext>b  c</mtext></math>', 'ab c'],
    ['<math><mi>n</mi><mi>log</mi><mi>n</mi></math>', 'n log n'],
    ['H<inf>2</inf>O', 'H₂O'],
    ['<tex-math>$ x^2 $</tex-math>', 'x²'],
    ['<tex-math>$$x^2$$</tex-math>', 'x²'],
    ['a<inline-graphic/>b', 'ab'],
    ['<img src="q">', '<img src="q">'],
    ['<i>a<b>c</i>d', 'a<b>cd'],
  ])('%j is set as %j', (source, expected) => {
    expect(withoutMarkup(source, typesetTex)).toBe(expected);
  });
});
