import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes an extension with nothing but a toolbar button and a popup of one word, `popup.html`, that says when it is usable. */
export function writeEmptyExtension(folder: string, target: 'chrome' | 'firefox'): void {
  const manifest = JSON.parse(readFileSync(path.resolve('dist', target, 'manifest.json'), 'utf8'));
  const emptied = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
    // As ours has: a browser keeps a process for an extension with a background, and the popup opens in it.
    background: target === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    browser_specific_settings: manifest.browser_specific_settings,
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(emptied));
  writeFileSync(
    path.join(folder, 'popup.html'),
    '<!doctype html><title>Empty</title><p>Empty</p><script src="popup.js"></script>',
  );
  writeFileSync(path.join(folder, 'background.js'), '');
  writeFileSync(path.join(folder, 'popup.js'), "performance.mark('usable');\n");
}
