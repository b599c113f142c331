import { readPage } from '../portals';
import { readSettled } from '../portals/list/settled';
import type { Reading } from '../portals/portal';
import { isReadRequest } from './messages';
import { once } from './once';
import { standBy } from './stand-by';

// Popup and background may both put the script in.
once('reads', () => {
  chrome.runtime.onMessage.addListener((message: unknown, _sender, answer: (reading: Reading) => void) => {
    if (!isReadRequest(message)) return false;
    void readSettled(() => readPage({ document, url: new URL(location.href) }, message.most ?? undefined)).then(answer);
    return true;
  });
});
// Where no content script is declared, this one keeps the badge true.
standBy();
