import { describe, expect, it } from 'vitest';
import { typesetTitle } from '../../src/paper/title';

/** A title as found, and as people read it; all by hand. */
function reads(cases: readonly (readonly [found: string, read: string])[]): void {
  it.each(cases)('%s', (found, read) => {
    expect(typesetTitle(found)).toBe(read);
  });
}

describe('titles without TeX keep every character', () => {
  const plain = [
    'Cost: $5 and $10',
    'From $100 to half of 50$ a Month',
    'US$ and CA$ at $5-$10',
    '50% & more: C# or F#?',
    'a_b, x^2 and my_file_name',
    'C:\\Users\\name and AC\\DC',
    'A \\ourmethod{} for \\something{else}',
    'Sets {0,1} and {a, b}',
    "~10x faster -- or not --- “quoted” 'it' `code`",
    'An Eﬀicient Method (Nosé–Poincaré)',
    '**Paper retracted** [link](url)',
  ];
  reads(plain.map((title) => [title, title]));
});

describe('math', () => {
  reads([
    ['Sharp $\\ell_1$ Bounds', 'Sharp ℓ₁ Bounds'],
    ['\\(\\ell_1\\) and \\[x^2\\] and $$y_0$$', 'ℓ₁ and x² and y₀'],
    ['$O(n\\log n)$ and $O(\\log^2 n)$', 'O(n log n) and O(log² n)'],
    ['$\\tilde{O}(\\sqrt{T})$ Regret', 'Õ(√T) Regret'],
    ['$\\frac{1}{2}$, $\\frac{a+b}{c}$, $\\sqrt{n+1}$, $\\sqrt[3]{x}$', '½, (a+b)/c, √(n+1), ∛x'],
    ['$x^{(i)}$, $x_{ij}$, $A^\\top$, $x_i^2$', 'x⁽ⁱ⁾, xᵢⱼ, Aᵀ, xᵢ²'],
    ['$L_{TV}$, $\\ell_\\infty$, $e^{-t/\\tau}$', 'L_(TV), ℓ_∞, e^(−t/τ)'],
    ['$\\mathbb{R}^n$, $\\mathcal{N}$, $\\mathcal{L}$, $\\mathfrak{g}$, $\\mathbb{1}$', 'ℝⁿ, 𝒩, ℒ, 𝔤, 𝟙'],
    ['$a \\le b$, $n \\to \\infty$, $3\\times3$, $p \\neq q$, $x \\not\\in A$', 'a ≤ b, n → ∞, 3×3, p ≠ q, x ∉ A'],
    ['$(\\alpha,\\beta)$-Cores, $\\alpha \\beta$', '(α,β)-Cores, αβ'],
    ['$\\left( \\frac{x}{y} \\right)$', '( x/y )'],
    ["$\\hat{x}$, $\\bar{\\theta}$, $f'$, $\\overline{AB}$", 'x̂, θ̄, f′, A̅B̅'],
    ['$k-means$ with $k-1$ Seeds', 'k-means with k−1 Seeds'],
    ['$\\operatorname{prox}_f$ and $\\mathrm{KL}$ and $x_{\\text{max}}$', 'prox_f and KL and xₘₐₓ'],
    ['H$_2$O, CO_{2} and \\ell_p-norms', 'H₂O, CO₂ and ℓₚ-norms'],
    ['$\\binom{n}{k}$ and $a \\equiv b \\pmod{p}$', '(n choose k) and a ≡ b (mod p)'],
    ['$\\mathsf{NP} \\subseteq \\mathsf{P}/\\mathrm{poly}$', 'NP ⊆ P/poly'],
  ]);
});

describe('text', () => {
  reads([
    [
      "Nos\\'{e}-Poincar\\'e, H\\\"older, \\c{c}, \\v s, \\'{\\i}, \\~n, {\\aa}, \\o stergaard",
      'Nosé-Poincaré, Hölder, ç, š, í, ñ, å, østergaard',
    ],
    ['\\textit{via} \\emph{nested {\\bf deep}} {\\em words}', 'via nested deep words'],
    ['10\\% \\& more\\_less \\#1 \\$5', '10% & more_less #1 $5'],
    ["``Quotes'' and `single' -- in \\TeX{} --- it's", "“Quotes” and ‘single’ – in TeX — it's"],
    ['Faster `malloc` in $O(1)$', 'Faster `malloc` in O(1)'],
    ['Faster ``malloc`` and `free` in $O(1)$', 'Faster ``malloc`` and `free` in O(1)'],
    ["``It's a `nested' Match'' in Time", "“It's a ‘nested’ Match” in Time"],
    ['Faster ``malloc`` and `free`', 'Faster ``malloc`` and `free`'],
    ["A 5'' Telescope and ``code``", "A 5'' Telescope and ``code``"],
    ['A~Tie with \\textbf{Bold}\\\\Break', 'A Tie with Bold Break'],
    ['{BERT} and {B}ayesian {GAN}s', 'BERT and Bayesian GANs'],
    ['A \\emph{known} and \\unknown{kept} command', 'A known and \\unknown{kept} command'],
    ['\\texorpdfstring{$\\ell_1$}{l1} by \\href{https://x.example}{link}\\footnote{note}', 'l1 by link'],
    ['CO\\textsubscript{2} at 10\\textsuperscript{th}', 'CO₂ at 10ᵗʰ'],
    ['\\proptoSVM, \\muZero but \\simCLR', '∝SVM, μZero but \\simCLR'],
    ['Rates\\{via Estimates', 'Rates via Estimates'],
    ['The set \\{a, b\\} of \\emph{things}', 'The set {a, b} of things'],
  ]);
});

describe('backslashes that were escaped once more, and line breaks that were not', () => {
  reads([
    ['Nos\\\\\'{e} and H\\\\"older', 'Nosé and Hölder'],
    ['Sharp \\\\(\\\\ell_1\\\\) Bounds', 'Sharp ℓ₁ Bounds'],
    ['Sharp \\\\[\\\\ell_1\\\\] Bounds', 'Sharp ℓ₁ Bounds'],
    ['\\\\emph{Known} Things', 'Known Things'],
    ['Let \\emph{a}\\\\\\textbf{b}', 'Let a b'],
    ['Sums\\\\Products{B}', 'Sums ProductsB'],
    ['Rates\\\\(and more)', 'Rates (and more)'],
  ]);
});

describe('a letter behind a backslash is an accent where braces or a space set it off', () => {
  reads([
    ['Fran\\c{c}ois', 'François'],
    ['Alo\\v s', 'Aloš'],
    ['D:\\c1 and E:\\u', 'D:\\c1 and E:\\u'],
    ['D:\\r\\b', 'D:\\r\\b'],
  ]);
});

describe('hostile titles', () => {
  const patterns = [
    '$',
    '{',
    '}',
    '\\',
    '\\frac',
    '$x',
    '\\{a',
    '\\hat',
    '$\\(',
    '_{',
    '$a_',
    '\\(',
    'x^',
    "a''",
    '`',
    '\\sqrt[',
    '$$',
    '\\left.',
    '\\text{',
    '\\not',
  ];
  it.each(patterns)('5,000 characters of %s', (pattern) => {
    const title = pattern.repeat(Math.ceil(5000 / pattern.length));
    expect(typesetTitle(title)).not.toBe('');
    expect(typesetTitle(`$${title.slice(0, 2400)}$ {${title.slice(0, 2400)}}`)).not.toBe('');
  });

  it('nesting too deep to follow keeps its letters', () => {
    expect(typesetTitle(`\\emph{a} ${'{'.repeat(900)}deep${'}'.repeat(900)}`)).toContain('deep');
  });

  it('half a surrogate pair, controls and bidirectional overrides do no harm', () => {
    expect(typesetTitle('A\ud83d B\u202e$\\ell_1$\u0007 C')).toBe('A\ufffd Bℓ₁ C');
  });
});
