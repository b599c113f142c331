/** Prints how long the first blank form takes a process, its name given, to be read and its blanks to be found: in ms. */
import { readFileSync } from 'node:fs';
import { readForm } from '../../test/any-form/read-form';

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const began = performance.now();
await readForm(bytes);
console.log(performance.now() - began);
