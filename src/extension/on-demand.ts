import type { Paper } from '../paper/paper';
import { readPage } from '../portals';
import { askPortal } from '../portals/ask';
import { findAttachFields } from '../portals/attach/find';
import { readSettled } from '../portals/list/settled';
import { findAgreements } from '../portals/page-agreement';
import { pageReport } from '../portals/page-report';
import type { AskedPortal, Page, Reading } from '../portals/portal';
import { attachHere, endOfAttaching } from './attach-here';
import { isReadRequest } from './messages';
import { once } from './once';
import { isPageTask, type PageTask, type PageTaskAnswer } from './page-tasks';
import { readAgreement } from './read-agreement';
import { sameOriginGet } from './same-origin-get';
import { standBy } from './stand-by';

const here = (): Page => ({ document, url: new URL(location.href) });

// Popup and background may both put the script in; a second one would do every task twice.
once('answers', () => {
  chrome.runtime.onMessage.addListener(
    (message: unknown, _sender, answer: (given: Reading | PageTaskAnswer) => void) => {
      if (isPageTask(message)) return perform(message, answer);
      if (!isReadRequest(message)) return false;
      void readSettled(() => readPage(here())).then(answer);
      return true;
    },
  );
});
standBy();

/** Returns whether the answer comes later. */
function perform(task: PageTask, answer: (result: PageTaskAnswer) => void): boolean {
  switch (task.type) {
    case 'here':
      answer({ type: 'here' });
      return false;
    case 'ask':
      void ask(task.portal, task.chosen).then(answer);
      return true;
    case 'find-fields':
      answer(findFields());
      return false;
    case 'report':
      answer({ type: 'report', report: pageReport(document, new URL(location.href)) });
      return false;
    case 'find-agreements':
      answer({ type: 'agreements', agreements: findAgreements(document, new URL(location.href)) });
      return false;
    case 'read-agreement':
      void readAgreement(task.address).then((read) => answer({ type: 'agreement', read }));
      return true;
    case 'attach':
      void attachHere(task).then((result) => answer({ type: 'attached', result }));
      return true;
    case 'attach-end':
      void endOfAttaching().then((result) => answer({ type: 'attached', result }));
      return true;
  }
}

async function ask(portal: AskedPortal, chosen: Paper | null): Promise<PageTaskAnswer> {
  return { type: 'asked', reading: await askPortal(portal, here(), sameOriginGet, chosen) };
}

function findFields(): PageTaskAnswer {
  const fields = findAttachFields(document, new URL(location.href));
  return { type: 'fields', labels: fields.map(({ label }) => label) };
}
