import { pmlr } from '../../../src/agreements/pmlr';
import { FILLED, layOut, type Piece, piecesOf } from '../../checking/agreement-text';
import { type PlainPage, plainPdf } from './plain-pdf';

const LINES_ON_PAGE = 60;

/** The filled-in agreement, edited or not, set on pages. */
export function agreementPages(edit: (pieces: Piece[]) => Piece[] = (pieces) => pieces): PlainPage[] {
  const lines = layOut(edit(piecesOf(pmlr, FILLED)), 'paragraphs')
    .split('\n')
    .flatMap(wrapped);
  return [lines.slice(0, LINES_ON_PAGE), lines.slice(LINES_ON_PAGE)].map((own) => ({ lines: own }));
}

/** The same as a file. */
export function agreementPdf(edit?: (pieces: Piece[]) => Piece[]): Uint8Array {
  return plainPdf(agreementPages(edit));
}

const wrapped = (line: string) => line.match(/.{1,95}(?:\s|$)/g)?.map((part) => part.trimEnd()) ?? [''];
