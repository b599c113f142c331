import { describe, expect, it } from 'vitest';
import { keysInName, numbersInName } from '../../../src/desk/matching/in-path';

const numbers = (name: string) => numbersInName(name).map(({ number, how }) => `${number} ${how}`);

describe('a paper’s number in a file’s name', () => {
  it.each([
    ['642-Permission', '642 named'],
    ['642Permission', '642 named'],
    ['642_permission_signed', '642 named'],
    ['paper 642 signed (2)', '642 named'],
    ['Paper642', '642 named'],
    ['submission_0042_form', '42 named'],
    ['#17', '17 named'],
    ['642', '642 plain'],
    ['642 signed by all, v3', '642 named'],
    ['ICML 2021 - 642', '642 plain'],
    ['Agreement 642', '642 plain'],
    ['2021-06-10 642 copyright', '642 named'],
  ])('%s', (name, expected) => {
    expect(numbers(name)).toContain(expected);
  });

  it.each([
    'scan0642',
    'IMG_0642',
    'Permission v2',
    'permission (2)',
    'form final2',
    'Smith et al, 2 pages',
    'page 12',
    'Scan 2026-08-14 10.22.31',
    '20260814_102231',
    'chen21z',
    'signed_copy_3',
    'vol139',
    'WhatsApp Image 2026-08-14 at 10.22.31',
  ])('%s has none', (name) => {
    expect(numbers(name)).toEqual([]);
  });

  it.each([
    ['Permission 2021', '2021 unsure'],
    ['2021-Permission', '2021 unsure'],
    ['Form 7', '7 unsure'],
    ['7', '7 unsure'],
    ['01 form', '1 named'],
    ['642 and 643 together', '642 unsure,643 unsure'],
  ])('%s may be one', (name, expected) => {
    expect(numbers(name).join()).toBe(expected);
  });
});

it('a key stands alone, or before what a publisher puts behind it', () => {
  expect(keysInName('chen21zPermission')).toContain('chen21z');
  expect(keysInName('Chen21z signed')).toContain('chen21z');
  expect(keysInName('permission-chen21z')).toContain('chen21z');
  expect(keysInName('chen21zhPermission')).not.toContain('chen21z');
  expect(keysInName('chen21a')).not.toContain('chen21');
});
