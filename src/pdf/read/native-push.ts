const native = Array.prototype.push;

/**
 * Puts the engine's own `push` back. pdf.js's build for older engines replaces it where arrays of a fixed length are
 * pushed to wrongly, which nobody does (V8 before 12.2: Node 20, but no browser that the extension runs in), and
 * loses a fifth of its speed by it. This module must be loaded before pdf.js.
 */
export function restorePush(): void {
  Object.defineProperty(Array.prototype, 'push', {
    value: native,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
