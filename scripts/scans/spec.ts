import type { Agreement } from '../../src/agreements/agreement';
import type { Alteration } from './alterations';
import type { Device } from './devices';
import type { Facts, Filling, PaperForm, Producer } from './forms';
import type { Hand } from './hands';
import type { PaperMark } from './paper-marks';
import type { Random } from './random';

/** One document to be made: a form, how it was filled in, what was done to it, and the device that took its picture. */
export interface Spec {
  readonly name: string;
  readonly producer: Producer;
  readonly facts: Facts;
  readonly filling: Filling;
  readonly device: Device;
  readonly marks?: readonly PaperMark[];
  /** In the order in which they are scanned; all in their order where this is left out. */
  readonly pages?: readonly number[];
  /** The invisible text of each page. */
  readonly layer?: readonly string[];
  readonly alterations?: readonly Alteration[];
  /** The wording that is printed, where it is not the publisher's. */
  readonly agreement?: Agreement;
  /** What is done to the printed form by hand. */
  readonly onPaper?: (form: PaperForm, random: Random) => void;
}

const PEOPLE = [
  ['Sparse Kernels for Tiny Sensors', 'Maria Oliveira-Lund', '14 July 2024'],
  ['On the Sample Complexity of Lazy Bandits', 'Tomas Brandvold', 'June 3, 2023'],
  ['Graph Transformers Forget Slowly', 'Ngozi Adeyemi', '2025-02-11'],
  ['Learning to Rank Without Clicks', 'Jean-Luc Moreau', '11/05/2022'],
  ['A Bayesian View of Early Stopping', 'Hannah Weiss', 'May 21, 2024'],
  ['Calibrated Forests for Rare Events', 'Paolo Ricciardi', '3 March 2023'],
  ['Robust Control from Noisy Demonstrations', 'Emily Carter', 'August 30, 2024'],
  ['Variational Inference with Heavy Tails', 'Anders Nygaard', '2024/10/09'],
  ['Fast Mixing of Parallel Chains', 'Leila Haddad', 'January 17, 2025'],
  ['Why Wide Networks Train Twice', 'Oscar Lindqvist', '9 September 2022'],
  ['Private Means in High Dimension', 'Ruth Okafor', 'April 2, 2023'],
  ['Active Search over Protein Folds', 'Daniel Kim', '06/16/2021'],
] as const;

/** Facts of one of a dozen invented papers. */
export function paperOf(number: number): Facts {
  const [title, signer, date] = PEOPLE[number % PEOPLE.length] ?? PEOPLE[0];
  return { title, party: signer, signer, date };
}

/** The facts that the product's own forms are signed with. */
export const ownFacts = (number: number): Facts => ({ ...paperOf(number), date: 'June 10, 2021' });

/** Filled in and signed on a screen with Imprimatur. */
export const BY_PRODUCT: Filling = { title: 'product', block: 'product', signature: null, pen: 'black' };

/** Typed into the blanks and signed by pen. */
export const typed = (hand: Hand | 'scribble' = 'scribble', across = false): Filling => ({
  title: 'print',
  block: 'print',
  signature: { hand, across },
  pen: 'blue',
});

/** Filled in by hand throughout. */
export const written = (hand: Hand, pen: 'blue' | 'black' = 'blue', across = false): Filling => ({
  title: hand,
  block: hand,
  signature: { hand: across ? 'scribble' : hand, across },
  pen,
});

/** Title and name typed; name in the block, date and signature by hand. */
export const mixed = (hand: Hand, across = false): Filling => ({
  title: 'print',
  block: hand,
  signature: { hand: 'scribble', across },
  pen: 'black',
});
