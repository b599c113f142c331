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
    ['Jianfei Chen', 'Jianfei Chen (Tsinghua University)'],
    ['Jianfei Chen', 'Jianfei Chen, Tsinghua University'],
    ['Jianfei Chen', 'Jianfei Chen on behalf of all authors'],
    ['Jianfei Chen', 'Jianfei Chen <jc@example.org>'],
    ['Lianmin Zheng', 'Jianfei Chen, Lianmin Zheng and Zhewei Yao'],
    ['Lianmin Zheng', 'Jianfei Chen und Lianmin Zheng'],
    ['Lianmin Zheng', 'Jianfei Chen; Lianmin Zheng'],
    ['Lianmin Zheng', 'Jianfei Chen & Lianmin Zheng'],
    ['Lianmin Zheng', 'Jianfei Chen\nLianmin Zheng'],
    ['Lianmin Zheng', 'Jianfei Chen et Lianmin Zheng'],
    ['Lianmin Zheng', 'Jianfei Chen och Lianmin Zheng'],
    ['刘洋', '陈键飞、刘洋'],
    ['Борис Ли', 'Анна Ким и Борис Ли'],
    // What a signature is written with.
    ['Jianfei Chen', '/s/ Jianfei Chen'],
    ['Jianfei Chen', 'Electronically signed by: Jianfei Chen'],
    ['Jianfei Chen', 'Jianfei Chen, signing for and on behalf of all authors'],
    ['Jianfei Chen', 'Jianfei Chen for all'],
    ['Jianfei Chen', 'Jianfei Chen et al.'],
    ['Jianfei Chen', 'Dipl.-Ing. Jianfei Chen, M.Sc.'],
    // Initials.
    ['Jianfei Chen', 'J. Chen'],
    ['Jean Pierre Louis Dupont', 'J P L Dupont'],
    ['Mary Jane Watson', 'WATSON MJ'],
    ['Mary Jane Watson', 'M. Watson'],
    ['Jian-Fei Chen', 'JF Chen'],
    ['Geoffrey E. Hinton', 'Geoffrey Hinton'],
    ['Pierre-Antoine Absil', 'P.-A. Absil'],
    ['Jean-Pierre Dupont', 'J.P. Dupont'],
    // East Asian names in either order, their given names as one word, as two, or with a hyphen.
    ['Li Xiaoming', 'Xiao Ming Li'],
    ['Li Xiaoming', 'Xiaoming Li'],
    ['Xiao-Ming Li', 'LI Xiaoming'],
    ['Hyun-Woo Kim', 'Hyunwoo Kim'],
    ['Kim Min Jun', 'Min-Jun Kim'],
    ['Park Ji-sung', 'Jisung Park'],
    ['Yamada Taro', 'Taro YAMADA'],
    ['陈键飞', '陈 键飞'],
    ['陈键飞', '键飞 陈'],
    ['陈键飞', 'Jianfei Chen'],
    ['김민준', '민준 김'],
    ['山田太郎', '太郎山田'],
    // A name in two scripts.
    ['陈键飞 (Jianfei Chen)', 'Jianfei Chen'],
    ['陈键飞（Jianfei Chen）', '陈键飞'],
    ['Jianfei Chen (陈键飞)', '陈键飞'],
    ['陈键飞 Jianfei Chen', 'Jianfei Chen'],
    // Other scripts than ours, and two that cannot be compared.
    ['Иван Петров', 'Ivan Petrov'],
    ['Иван Петров', 'Петров, Иван'],
    ['Γιώργος Παπάς', 'Γιωργος Παπας'],
    ['محمد علي', 'علي محمد'],
    ['דוד כהן', 'כהן דוד'],
    ['דוד כהן', 'David Cohen'],
    ['محمد علي', 'Muhammad Ali'],
    ['Γιώργος Παπάς', 'Giorgos Papas'],
    // Vietnamese.
    ['Nguyễn Văn Hùng', 'Van Hung Nguyen'],
    ['Đặng Thị Hoa', 'Dang Hoa'],
    // Two family names, particles, words written together.
    ['Gabriel García Márquez', 'Gabriel Garcia'],
    ['García López, María José', 'María José García López'],
    ['Ana Sánchez-Vega', 'Ana Sanchez Vega'],
    ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
    ['Yann LeCun', 'Yann Le Cun'],
    ['Omar Al-Khatib', 'Omar Alkhatib'],
    // Apostrophes.
    ["Brendan O'Donoghue", 'Brendan O’Donoghue'],
    ["Brendan O'Donoghue", 'Brendan ODonoghue'],
    ["Gianni Dell'Acqua", 'Gianni Dell Acqua'],
    ['Keoni Kaʻahumanu', "Keoni Ka'ahumanu"],
    // Letters that cannot be typed everywhere.
    ['Jean-Pierre Müller', 'Jean Pierre Mueller'],
    ['Bernhard Schölkopf', 'Bernhard Schoelkopf'],
    ['Erwin Schrödinger', 'Erwin Schrodinger'],
    ['Lars Jørgensen', 'Lars Joergensen'],
    ['Lars Jørgensen', 'Lars Jörgensen'],
    ['Søren Kierkegaard', 'Soren Kierkegaard'],
    ['Martin Ødegård', 'Martin Odegaard'],
    ['Åke Björck', 'Aake Bjorck'],
    ['Karl Weiß', 'Karl Weiss'],
    ['Ægir Þórsson', 'Aegir Thorsson'],
    ['Łukasz Kaiser', 'Lukasz Kaiser'],
    ['Işıl Yıldız', 'Isil Yildiz'],
    ['Gabriel Gal·la', 'Gabriel Galla'],
    // Father and son.
    ['Hal Daumé III', 'Hal Daume III'],
    ['Hal Daumé III', 'Hal Daume'],
    ['Daumé III, Hal', 'Hal Daumé, III'],
    ['José Silva Júnior', 'Jose Silva Jr.'],
    ['Henry Ford II', 'Henry Ford 2nd'],
    ['Henry Ford III', 'Henry Ford 3rd'],
    ['Henry Ford IV', 'Henry Ford 4th'],
    ['Henry Ford Sr.', 'Henry Ford Senior'],
    ['Parker', 'PARKER'],
    ['Junior Smith', 'J. Smith'],
    // An initial leaves the word that is written in full to that word.
    ['A. Anna Rossi', 'Anna Rossi Alba'],
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
    ['J. A. Chen', 'J. B. Chen'],
    ['Wei Li', 'Wei Lin'],
    ['Wei Li', 'Hua Li, Wei Zhang'],
    ['陈键飞', '陈建飞'],
    ['Jianfei Chen', 'Lianmin Zheng and Zhewei Yao'],
    // "ae", "oe" and "ue" are letters of their own unless the other name has ä, ö or ü in that place.
    ['Michael Roth', 'Michal Roth'],
    ['Joel Samuel', 'Jol Samul'],
    ['Manuel Goethe', 'Manul Gothe'],
    ['Rafael Ruel', 'Rafal Rul'],
    ['Erwin Schrödinger', 'Erwin Schradinger'],
    ['Lars Jørgensen', 'Lars Jurgensen'],
    ['Xiaoming Li', 'Xiaomin Li'],
    ['Xiao Ming Li', 'Ming Xiaoli Wu'],
    ['Sammy Davis Jr.', 'Sammy Davis Sr.'],
    ['Hal Daumé III', 'Hal Daumé II'],
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưởng'],
    ['Henry Ford II', 'Henry Ford 3rd'],
    ['陈键飞 (Jianfei Chen)', 'Jianfei Zhang'],
    ['Jianfei Chen (陈键飞)', '陈建飞'],
    ['山田太郎', '太山田郎'],
    ['山田太郎', '山田'],
    ['김민준', '김민호'],
    ['Иван Петров', 'Пётр Петров'],
    ['محمد علي', 'علي حسن'],
    ['דוד כהן', 'דוד לוי'],
    ['Γιώργος Παπάς', 'Γιώργος Δήμου'],
    ['John Smith', 'john'],
    ['Jean Pierre Dupont', 'J. P. D.'],
    ['Jianfei Chen', ''],
    ['Jianfei Chen', '2026'],
    ['Anders Sand', 'Sand'],
    // Words that only begin like a title or an "and".
    ['Jane Drsmith', 'Jane Smith'],
    ['Undine Alm', 'Ine Alm'],
  ])('are two people: %s / %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
    expect(sameName(b, a)).toBe(false);
  });
});

it('lists too long for a paper’s authors are not compared, and take no time', () => {
  const list = (count: number) => Array.from({ length: count }, (_, i) => `Given${i} Family${i}`).join(', ');
  expect(sameName(list(2000), 'Given1999 Family1999')).toBe(true);
  expect(sameName(list(4000), 'Given1 Family1')).toBe(false);
  expect(sameName(list(100), `Hua Li, ${list(100)}`)).toBe(false);
  const name = Array.from({ length: 30 }, (_, i) => `Name${i}`);
  expect(sameName(name.join(' '), name.toReversed().join(' '))).toBe(false);
});
