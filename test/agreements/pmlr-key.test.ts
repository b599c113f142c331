import { describe, expect, it } from 'vitest';
import { handInKey } from '../../src/agreements/pmlr/naming';
import type { Paper } from '../../src/paper/paper';
import { paper as paperOf } from '../signing/papers';

const paper = (firstAuthor: string, more: Omit<Partial<Paper>, 'authors'> = {}) =>
  paperOf({ authors: [firstAuthor], ...more });

describe('the family name of the first author and the year', () => {
  it.each([
    ['Jianfei Chen', 'chen21'],
    ['Jonathan Niles-Weed', 'niles-weed21'],
    ['John Shawe–Taylor', 'shawe-taylor21'],
    ['Aäron van den Oord', 'van-den-oord21'],
    ['Brendan O’Donoghue', 'o-donoghue21'],
    ['Hal Daumé III', 'daume21'],
    ['Mausam', 'mausam21'],
    ['Florian Geißer', 'geisser21'],
    ['Søren Ærø', 'aero21'],
    ['Çağatay Yıldız', 'yildiz21'],
    ['Łukasz Żółć', 'zolc21'],
    ['Þórdís Þór', 'thor21'],
    ['Minh Đặng', 'dang21'],
    ['Anna Œuvrard', 'oeuvrard21'],
    ['Vı\u0301t Janı\u0301čková', 'janickova21'],
    ['Ｊ Ｃｈｅｎ', 'chen21'],
    ['\\Matthew Lease', 'lease21'],
    ['Nicolas "Gast', 'gast21'],
  ])('%s: %s', (name, key) => {
    expect(handInKey(paper(name))).toBe(key);
  });

  it('a year of the last century and of the first decade has two digits', () => {
    expect(handInKey(paper('Ada Byron', { year: 2009 }))).toBe('byron09');
    expect(handInKey(paper('Ada Byron', { year: 1999 }))).toBe('byron99');
  });
});

it('on a PMLR page the published identifier', () => {
  expect(handInKey(paper('陈键飞', { slug: 'open-problem-agarwal21b' }))).toBe('open-problem-agarwal21b');
});

describe('asked for, since no letter is invented', () => {
  it.each(['陈键飞', 'Иван Петров', 'Γιώργος Παπάς', 'علی رضایی', 'Kim 민수', 'Jean Петров-Smith'])('%s', (name) => {
    expect(handInKey(paper(name))).toBeNull();
  });
  it('an unknown year, no author', () => {
    expect(handInKey(paper('Ada Byron', { year: null }))).toBeNull();
    expect(handInKey(paper(''))).toBeNull();
  });
});
