import type { Paper } from '../paper/paper';
import { askPortal } from '../portals/ask';
import { attach } from '../portals/attach/attach';
import type { AttachField } from '../portals/attach/field';
import { findAttachFields } from '../portals/attach/find';
import { findAgreements } from '../portals/page-agreement';
import { pageReport } from '../portals/page-report';
import type { AskedPortal } from '../portals/portal';
import { type FoundField, isPageTask, type PageTaskAnswer } from './page-tasks';
import { readAgreement } from './read-agreement';
import { sameOriginGet } from './same-origin-get';

/** The fields as last looked for, and the address they were found at: on another page nothing is put anywhere. */
let found: { readonly address: string; readonly fields: readonly AttachField[] } = { address: '', fields: [] };

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
      void put(message.field, message.name, message.base64).then(answer);
      return true;
  }
});

async function ask(portal: AskedPortal, chosen: Paper | null): Promise<PageTaskAnswer> {
  const page = { document, url: new URL(location.href) };
  return { type: 'asked', reading: await askPortal(portal, page, sameOriginGet, chosen) };
}

function findFields(): PageTaskAnswer {
  found = { address: location.href, fields: findAttachFields(document, new URL(location.href)) };
  const fields: FoundField[] = found.fields.map(({ label, uploadsAtOnce }) => ({ label, uploadsAtOnce }));
  return { type: 'fields', fields };
}

async function put(index: number, name: string, base64: string): Promise<PageTaskAnswer> {
  const field = found.address === location.href ? found.fields[index] : undefined;
  if (!field) return { type: 'attached', result: { kind: 'not-attached', why: 'field-gone' } };
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return { type: 'attached', result: await attach(field, new File([bytes], name, { type: 'application/pdf' })) };
}
