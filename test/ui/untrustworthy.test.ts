import { expect, it, vi } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { verdictOf } from '../../src/ui/check/verdict-words';
import { FILLED, layOut, piecesOf } from '../checking/agreement-text';
import { ofPdf } from './subjects';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const honest = layOut(piecesOf(pmlr, FILLED), 'paragraphs');

it.each(['one-glyph', 'actual-text', 'unreadable-glyphs'] as const)(
  'a file with %s gets no verdict on its words: what is stored is not what is seen',
  (kind) => {
    expect(verdictOf(ofPdf(honest, { tricks: [{ kind, page: 1, text: 'retain' }] }))).toEqual({
      tone: 'bad',
      words: "This file's text cannot be trusted: what is drawn differs from what is stored",
    });
  },
);

it('a file that only hides text gets a verdict with a warning', () => {
  expect(verdictOf(ofPdf(honest, { tricks: [{ kind: 'tiny', page: 1, text: 'You pay.' }] })).tone).toBe('warning');
});
