import { describe, expect, it } from 'vitest';
import type { FormUnit } from '../../src/any-form/blank-form';
import { numbered } from '../../src/any-form/clause-numbers';

const box = { left: 0, top: 0, right: 100, bottom: 10 };
const unit = (marker: string, text: string): FormUnit => ({ kind: 'clause', marker, text, page: 1, box });

describe('a letter before a line', () => {
  it('is the first of a name where it counts nothing', () => {
    const [own] = numbered([unit('R', 'Ottaway and S. Penhallow')]);
    expect(own).toMatchObject({ number: null, unit: { marker: null, text: 'R. Ottaway and S. Penhallow' } });
  });

  it('is a clause’s where it begins a count or goes on with one', () => {
    const all = numbered([unit('A', 'The grant'), unit('B', 'The term'), unit('1', 'First'), unit('C', 'The end')]);
    expect(all.map(({ number }) => number)).toEqual(['A', 'B', 'B.1', 'C']);
  });
});
