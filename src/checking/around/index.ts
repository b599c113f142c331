/**
 * What programs put around and between a form's own lines: heads and feet of printed pages, quoting, line numbers,
 * addresses written twice. It is left out before the text is compared.
 */

export { ownNumbers, withoutTypesetting } from './lone-signs';
export { marginWords } from './margin-words';
export { isInMargins, ownMargins } from './own-margins';
export { ownText } from './own-text';
export { strangeNumbers } from './strange-numbers';
