import browser from 'webextension-polyfill';

/** The address of one of the extension's own folders or files. */
export const ownFile = (path: string): string => browser.runtime.getURL(path);

/** The version of this extension, as its manifest says it. */
export const ownVersion = (): string => browser.runtime.getManifest().version;

/**
 * Saves bytes as a file through a link, which needs no permission.
 * The blob's address stays valid until the page goes: revoking it early would cut off a download under way.
 */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  downloadBlob(new Blob([bytes], { type }), name);
}

/** Saves what may be larger than memory, as `download` does. */
export function downloadBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
}
