import type { ComponentChildren } from 'preact';
import { type MessageName, t } from '../../extension/i18n';

/** Marks the place of a part while the words are put together. */
const PLACE = '\ue000';

interface WovenProps {
  /** The words around the parts, with a mark in the place of each. */
  say(...marks: readonly string[]): string;
  readonly parts: readonly ComponentChildren[];
}

/** Words with parts of a page in them, in the order that the words have them. */
export function Woven({ say, parts }: WovenProps) {
  const said = say(...parts.map((_, i) => PLACE + i + PLACE)).split(PLACE);
  // Every second piece is the place of a part.
  return <>{said.map((piece, i) => (i % 2 === 0 ? piece : parts[Number(piece)]))}</>;
}

interface Props {
  readonly message: MessageName;
  readonly values: readonly string[];
}

/** A phrase with values from a page in it, each set apart so that its direction cannot turn the phrase around. */
export const Phrase = ({ message, values }: Props) => (
  <Woven say={(...marks) => t(message, ...marks)} parts={values.map((value, i) => <bdi key={i}>{value}</bdi>)} />
);
