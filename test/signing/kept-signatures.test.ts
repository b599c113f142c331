import { describe, expect, it } from 'vitest';
import { EMPTY_PEN } from '../../src/signing/draft';
import {
  type KeptSignature,
  keptFor,
  MOST_KEPT,
  penWith,
  sameKept,
  withOneMore,
} from '../../src/signing/kept-signatures';

const typed = (name: string, text = name): KeptSignature => ({ name, signature: { kind: 'typed', text } });
const drawn: KeptSignature = { name: 'Nora Lindqvist', signature: { kind: 'drawn', strokes: [[{ x: 1, y: 2 }]] } };

describe('kept signatures', () => {
  it('are offered to the signer of that very name alone, however it is encoded or spaced', () => {
    const kept = [typed('José Núñez'.normalize('NFD')), typed('Nora Lindqvist'), typed(''), drawn];
    expect(keptFor(kept, 'josé  núñez')).toEqual([kept[0]]);
    expect(keptFor(kept, 'Nora Lindqvist')).toEqual([kept[1], drawn]);
    expect(keptFor(kept, 'Nora Lindqvist-Berg')).toEqual([]);
    expect(keptFor(kept, '')).toEqual([]);
    expect(keptFor(kept, ' ')).toEqual([]);
  });

  it('stand once each, and five at most', () => {
    const five = Array.from({ length: MOST_KEPT }, (_, i) => typed('Ada Byron', `Ada ${i}`));
    expect(withOneMore(five, typed('Ada Byron', 'Ada 3'))).toEqual(five);
    expect(withOneMore(five, typed('Ada Byron'))).toBeNull();
    expect(withOneMore(five.slice(1), drawn)).toEqual([...five.slice(1), drawn]);
    expect(sameKept(typed('Ada Byron', 'A'), typed('Nora Lindqvist', 'A'))).toBe(false);
  });

  it('take nothing from the other tabs when they are put on the line', () => {
    const pen = { ...EMPTY_PEN, typed: 'Nora' };
    expect(penWith(pen, drawn.signature)).toEqual({ ...pen, tab: 'draw', strokes: [[{ x: 1, y: 2 }]], meant: true });
    expect(penWith({ ...pen, strokes: [[]] }, { kind: 'typed', text: 'N. L.' })).toEqual({
      ...pen,
      strokes: [[]],
      tab: 'type',
      typed: 'N. L.',
    });
    const outlines = [[{ x: 1, y: 2 }]];
    expect(penWith(pen, { kind: 'lettered', text: 'N. L.', hand: 'allura' })).toEqual({
      ...pen,
      tab: 'type',
      typed: 'N. L.',
      hand: 'allura',
    });
    expect(penWith(pen, { kind: 'pictured', outlines })).toEqual({ ...pen, tab: 'image', picture: outlines });
  });
});
