/**
 * What the look at the pages found, told by the clause that it concerns: words drawn over, and what is drawn among them.
 */

export { drawnAmong } from './beside';
export { differentAmong } from './different';
export { markedWords } from './marked';
