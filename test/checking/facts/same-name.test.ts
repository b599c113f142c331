import { describe, expect, it } from 'vitest';
import { sameName } from '../../../src/checking/facts';

describe('two names', () => {
  it.each([
    ['Jianfei Chen', 'Chen, Jianfei'],
    ['Jianfei Chen', 'JIANFEI CHEN'],
    ['Jianfei Chen', 'CHEN Jianfei'],
    ['Jianfei Chen', 'Dr. Jianfei Chen'],
    ['Jianfei Chen', 'Prof. Dr. Jianfei Chen, Ph.D.'],
    ['Jianfei Chen', 'Jianfei Q. Chen'],
    ['Jianfei Chen', 'J. Chen'],
    ['Jian-Fei Chen', 'JF Chen'],
    ['Hyun-Woo Kim', 'Hyunwoo Kim'],
    ['Jean-Pierre Müller', 'Jean Pierre Mueller'],
    ['Łukasz Kaiser', 'Lukasz Kaiser'],
    ['Søren Kierkegaard', 'Soren Kierkegaard'],
    ['Bernhard Schölkopf', 'Bernhard Schoelkopf'],
    ['Hal Daumé III', 'Hal Daume III'],
    ['Geoffrey E. Hinton', 'Geoffrey Hinton'],
    ['Pierre-Antoine Absil', 'P.-A. Absil'],
    ['Yann LeCun', 'Yann Le Cun'],
    ['陈键飞', '陈 键飞'],
    ['陈键飞', '键飞 陈'],
    ['陈键飞', 'Jianfei Chen'],
    ['Jianfei Chen', 'Jianfei Chen (Tsinghua University)'],
    ['Jianfei Chen', 'Jianfei Chen, Tsinghua University'],
    ['Jianfei Chen', 'Jianfei Chen on behalf of all authors'],
    ['Lianmin Zheng', 'Jianfei Chen, Lianmin Zheng and Zhewei Yao'],
    ["Brendan O'Donoghue", 'Brendan O’Donoghue'],
  ])('can be one person: %s / %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
  });

  it.each([
    ['Jonathan Lang', 'Helen Tang'],
    ['Jianfei Chen', 'Jianfeng Chen'],
    ['Jianfei Chen', 'Jianfei Zhang'],
    ['Jianfei Chen', 'Chen'],
    ['J. Chen', 'L. Chen'],
    ['Wei Li', 'Wei Lin'],
    ['陈键飞', '陈建飞'],
    ['Jianfei Chen', 'Lianmin Zheng and Zhewei Yao'],
  ])('are two people: %s / %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
    expect(sameName(b, a)).toBe(false);
  });
});
