import type { Sense } from './sense-words';
import { ENGLISH } from './senses-english';
import { FRENCH } from './senses-french';
import { GERMAN } from './senses-german';

/**
 * In this order: words that one has taken are no others'. What only one language has goes before what several share.
 */
export const SENSES: readonly (readonly [sense: Sense, words: RegExp])[] = [...GERMAN, ...FRENCH, ...ENGLISH].map(
  ([sense, words]) => [sense, new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')],
);
