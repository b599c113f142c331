import type { Paper } from '../paper/paper';
import { askPortal } from '../portals/ask';
import { findAttachFields } from '../portals/attach/find';
import { findAgreements } from '../portals/page-agreement';
import { pageReport } from '../portals/page-report';
import type { AskedPortal } from '../portals/portal';
import { attachHere, endOfAttaching } from './attach-here';
import { isPageTask, type PageTaskAnswer } from './page-tasks';
import { readAgreement } from './read-agreement';
import { sameOriginGet } from './same-origin-get';

chrome.runtime.onMessage.addListener((message: unknown, _sender, answer: (result: PageTaskAnswer) => void) => {
  if (!isPageTask(message)) return false;
  switch (message.type) {
    case 'here':
      answer({ type: 'here' });
      return false;
    case 'ask':
      void ask(message.portal, message.chosen).then(answer);
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
      void readAgreement(message.address).then((read) => answer({ type: 'agreement', read }));
      return true;
    case 'attach':
      void attachHere(message).then((result) => answer({ type: 'attached', result }));
      return true;
    case 'attach-end':
      void endOfAttaching().then((result) => answer({ type: 'attached', result }));
      return true;
  }
});

async function ask(portal: AskedPortal, chosen: Paper | null): Promise<PageTaskAnswer> {
  const page = { document, url: new URL(location.href) };
  return { type: 'asked', reading: await askPortal(portal, page, sameOriginGet, chosen) };
}

function findFields(): PageTaskAnswer {
  const fields = findAttachFields(document, new URL(location.href));
  return { type: 'fields', labels: fields.map(({ label }) => label) };
}
