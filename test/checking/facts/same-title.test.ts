import { describe, expect, it } from 'vitest';
import { sameTitle } from '../../../src/checking';
import { titleRelation } from '../../../src/checking/facts/same-title';

describe('two titles', () => {
  it.each([
    ['$\\ell_1$-Regularised $\\beta$-VAEs', 'ℓ₁-Regularised β-VAEs'],
    ['$\\beta$-VAE for All', 'beta-VAE for all'],
    ['$K^2$-GNN: Multiple Users’ Comments', "K^2-GNN: Multiple Users' Comments"],
    ['Deep Speech 2 : End-to-End Speech', 'Deep Speech 2 — End–to–End Speech'],
    ['Deep Speech 2: End-to-End Speech', 'DEEP SPEECH 2: END-TO-END SPEECH'],
    ['Collect & Infer', 'Collect and Infer'],
    ['Riemannian Noisé-Poincaré Dynamics', 'Riemannian Noise-Poincare Dynamics'],
    ['A Title With a Stop', 'A Title With a Stop.'],
    ['A Title With a Mark', 'A Title With a Mark*†'],
    ['Eﬃcient ﬁnite sums', 'Efficient finite sums'],
    ['“All-Something-Nothing” Phases', '"All-Something-Nothing" Phases'],
    ["{Adam}'s Speed", 'Adam’s Speed'],
    // What parts a title from its subtitle.
    ['Deep Speech 2. End-to-End Speech', 'Deep Speech 2: End-to-End Speech'],
    ['Deep Speech 2, End-to-End Speech', 'Deep Speech 2: End-to-End Speech'],
    ['Deep Speech 2; End-to-End Speech', 'Deep Speech 2: End-to-End Speech'],
    ['Deep Speech 2 - End-to-End Speech', 'Deep Speech 2: End-to-End Speech'],
    ['Deep Speech 2\nEnd-to-End Speech', 'Deep Speech 2: End-to-End Speech'],
    ['Trees, Forests, and Groves', 'Trees, Forests and Groves'],
    ['Do Forests Scale', 'Do Forests Scale?'],
    ['Scale… or Not', 'Scale... or not'],
    // Letters that cannot be typed everywhere.
    ['Schroedinger Bridges', 'Schrödinger Bridges'],
    ['Schrodinger Bridges', 'Schrödinger Bridges'],
    ['Moebius Groesse', 'Möbius Größe'],
    ['Bjoerck Sums', 'Bjørck Sums'],
    // Signs that no keyboard has.
    ['Adam vs SGD', 'Adam vs. SGD'],
    ['Adam versus SGD', 'Adam vs. SGD'],
    ['A ½-Approximation', 'A 1/2-Approximation'],
    ['$\\frac{1}{2}$ a Loaf', '1/2 a Loaf'],
    ['Sparsity When s <= n', 'Sparsity When s ≤ n'],
    ['Sparsity When s >= n', 'Sparsity When $s \\geq n$'],
    ['From Text -> Image', 'From Text → Image'],
    ['Text --> Image', 'Text $\\to$ Image'],
    ['Text <-> Image', 'Text ↔ Image'],
    ['Tiles of 16 x 16', 'Tiles of 16 × 16'],
    ['16×16 Words', '16x16 Words'],
    ['ReLU != GeLU', 'ReLU ≠ GeLU'],
    ['Error of +/- One', 'Error of ± One'],
    ['L^{∞} Bounds', 'L^∞ Bounds'],
    // Raised and lowered letters, plain where there is no way to set them.
    ['Sampling in $R^n$', 'Sampling in Rⁿ'],
    ['Sampling in R^n', 'Sampling in Rⁿ'],
    ['Sampling in Rn', 'Sampling in Rⁿ'],
    ['Sampling in $\\mathbb{R}^d$', 'Sampling in ℝᵈ'],
    ['Rates of n^{-1/2}', 'Rates of $n^{-1/2}$'],
    ['CO2 and H2O', 'CO₂ and H₂O'],
    ['x_{ij} Revisited', 'xᵢⱼ Revisited'],
    ['The snake_case Law', 'The snake_case law'],
    ['2.5D Vision', '2.5D vision'],
    ['1,000 Layers', '1000 Layers'],
  ])('are one: %s / %s', (a, b) => {
    expect(sameTitle(a, b)).toBe(true);
    expect(sameTitle(b, a)).toBe(true);
  });

  it.each([
    ['ActNN: Reducing Memory via 2-Bit Compression', 'ActNN: Reducing Memory via 4-Bit Compression'],
    ['ActNN: Reducing Memory', 'ActNN'],
    ['Why are DBNs sparse?', 'Why DBNs are sparse'],
    ['On α-divergences', 'On β-divergences'],
    ['Learning with Noise', 'Learning without Noise'],
    ['A Title (Extended Abstract)', 'A Title'],
    ['$K^2$-GNN', '$K^3$-GNN'],
    // An exponent is no index, a number not another.
    ['Sampling in R^n', 'Sampling in R_n'],
    ['Sampling in $R^n$', 'Sampling in Rₙ'],
    ['L² Bounds', 'L₂ Bounds'],
    ['Rates of n^{-1/2}', 'Rates of n^{1/2}'],
    ['2.5D Vision', '25D Vision'],
    ['A ½-Approximation', 'A ⅓-Approximation'],
    ['Below -1', 'Below 1'],
    ['Sparsity When s < n', 'Sparsity When s ≤ n'],
    ['Sparsity When s ≥ n', 'Sparsity When s ≤ n'],
    ['From Text → Image', 'From Text ← Image'],
    ['Michael Sums', 'Michal Sums'],
    ['Schroedinger Bridges', 'Schradinger Bridges'],
    ['Adam vs. SGD', 'Adam and SGD'],
    ['O(n) Sorting', 'O(n²) Sorting'],
  ])('differ: %s / %s', (a, b) => {
    expect(sameTitle(a, b)).toBe(false);
    expect(sameTitle(b, a)).toBe(false);
  });
});

describe('a title on a form', () => {
  it.each([
    ['ActNN', 'ActNN: Reducing Memory', 'Reducing Memory'],
    ['Reducing Memory', 'ActNN: Reducing Memory', 'ActNN'],
    ['ActNN: Reducing Memory', 'ActNN: Reducing Memory – A Study', 'A Study'],
    ['Does It Scale?', 'Does It Scale? A Study', 'A Study'],
    ['A Title', 'A Title (Extended Abstract)', '(Extended Abstract)'],
  ])('may be shortened: %s of %s', (form, paper, leftOut) => {
    expect(titleRelation(form, paper)).toEqual({ kind: 'shortened', leftOut });
  });

  it.each([
    ['ActNN: Reducing Memory', 'ActNN'],
    ['Reducing', 'ActNN: Reducing Memory'],
    ['', 'ActNN: Reducing Memory'],
    ['Memory', 'ActNN: Reducing Memory'],
  ])('may be another: %s for %s', (form, paper) => {
    expect(titleRelation(form, paper)).toEqual({ kind: 'different' });
  });
});
