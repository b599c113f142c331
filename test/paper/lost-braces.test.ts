import { describe, expect, it } from 'vitest';
import { typesetTitle } from '../../src/paper/title';

function reads(cases: readonly (readonly [found: string, read: string])[]): void {
  it.each(cases)('%s', (found, read) => {
    expect(typesetTitle(found)).toBe(read);
  });
}

describe('a command that lost its braces is taken apart', () => {
  reads([
    ['Phase Transition with more than $\\sqrtn$ Communities', 'Phase Transition with more than √n Communities'],
    ['$\\sqrtT$-Regret', '√T-Regret'],
    ['$\\textttSPIN$ and $\\mathrmKL$ and $\\mathsfNP$', 'SPIN and KL and NP'],
    ['$\\mathcalL_1$, $\\mathbbR^n$, $\\mathfrakg$', 'ℒ₁, ℝⁿ, 𝔤'],
    ['$\\tildeO(n)$, $\\hatx$, $\\barB$', 'Õ(n), x̂, B̄'],
    ['$\\fracab$', 'a/b'],
    ['$\\alphan$, $\\ellp$, $\\muX$', 'αn, ℓp, μX'],
    ['$O(n\\logn)$ and $\\maxSAT$', 'O(n log n) and max SAT'],
    ['$\\bigO(n)$ and $\\bfX$', 'O(n) and X'],
    ['\\textttSPIN, \\sqrtT, \\proptoSVM, \\muZero', 'SPIN, √T, ∝SVM, μZero'],
  ]);
});

describe('where that stays a guess, the source stays whole', () => {
  const guesses = [
    '$\\sqrtnT$ Regret',
    '$\\fracabc$ and $\\fraca$',
    '$\\hats$, $\\bars$ and $\\logs$',
    '$\\ours$ and $\\method_1$',
    '$\\Reg(T)$ of $\\net^2$ and $\\pin$',
    '$\\alphabet$ and $\\simCLR$',
    '\\simCLR, \\sqrtn, \\textbook and \\logn',
    '$$\\unknown x$$ and \\(\\unknown\\)',
  ];
  reads(guesses.map((title) => [title, title]));
  reads([['$\\ours$ for $\\ell_1$', '$\\ours$ for ℓ₁']]);
});

describe('backslashes escaped once more', () => {
  reads([
    ['$\\\\mathcal{L}_1$ and $\\ell_2$', 'ℒ₁ and ℓ₂'],
    ["Nos\\\\'{e} and \\\\emph{via} R\\\\&D", 'Nosé and via R&D'],
    ['\\\\(\\\\ell_1\\\\) norms', 'ℓ₁ norms'],
    ['A\\\\Break and \\emph{one}', 'A Break and one'],
    ['A\\\\Break', 'A Break'],
  ]);
});

describe('arguments without end', () => {
  it('of two thousand commands come out without a sound', () => {
    expect(typesetTitle(`$${'\\hat'.repeat(2_400)}{x}$`)).toContain('x');
  });

  it('beyond sixty are set beside one another', () => {
    expect(typesetTitle(`$${'\\sqrt'.repeat(3)} x$`)).toBe('√(√(√x))');
    const deep = typesetTitle(`$${'\\sqrt'.repeat(70)} x$`);
    expect(deep.match(/√/g)).toHaveLength(70);
    expect(deep.match(/\(/g)?.length).toBeLessThan(69);
  });
});
