import type { Answer, Tab } from './drivers/browser';

/** What a single-page portal does to go on to another paper: the address, the head, and as a rule the body. */
export function navigateWithin(tab: Tab, address: string, page: Answer, body: 'with its body' | 'with the old body') {
  return tab.evaluate(
    (to, html, withBody) => {
      const next = new DOMParser().parseFromString(html, 'text/html');
      history.pushState(null, '', to);
      document.head.innerHTML = next.head.innerHTML;
      if (withBody) document.body.innerHTML = next.body.innerHTML;
    },
    address,
    page.body,
    body === 'with its body',
  );
}
