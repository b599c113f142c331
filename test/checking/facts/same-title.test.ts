import { describe, expect, it } from 'vitest';
import { sameTitle } from '../../../src/checking';

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
  ])('are one: %s / %s', (a, b) => expect(sameTitle(a, b)).toBe(true));

  it.each([
    ['ActNN: Reducing Memory via 2-Bit Compression', 'ActNN: Reducing Memory via 4-Bit Compression'],
    ['ActNN: Reducing Memory', 'ActNN'],
    ['Why are DBNs sparse?', 'Why DBNs are sparse'],
    ['On α-divergences', 'On β-divergences'],
    ['Learning with Noise', 'Learning without Noise'],
    ['A Title (Extended Abstract)', 'A Title'],
    ['$K^2$-GNN', '$K^3$-GNN'],
  ])('differ: %s / %s', (a, b) => expect(sameTitle(a, b)).toBe(false));
});
