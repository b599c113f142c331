import { foundText } from '../paper/found-text';
import { paperFrom } from './labels/paper';
import { readLabels } from './labels/read';
import { found } from './metadata/found';
import { ownsAddress, type Page, type Portal, type Reading } from './portal';

/**
 * EasyChair's page of one submission, as its author sees it. Never observed live: what is known comes from its
 * documentation and from others' scripts, so everything but the head of the page is found by labels.
 */
export const easychair: Portal = {
  id: 'easychair',
  name: 'EasyChair',
  matches: ['https://easychair.org/*'],
  read,
};

function read({ document, url }: Page): Reading | null {
  if (!ownsAddress(easychair, url)) return null;
  if (/^\/account\/signin/.test(url.pathname)) return { kind: 'unreadable', why: 'login' };
  const papers = readLabels(document, () => foundText(document.querySelector('#ptitle')?.textContent)).map(
    (labelled) => {
      const head = foundText(document.querySelector('.pagetitle')?.textContent || document.title);
      const [, conference = '', headed] = /^(.*?) ?Submission(?: (\d+))?$/i.exec(head) ?? [];
      const number = labelled.number || headed || null;
      // Addresses come with "&" and with ";"; "a" in them is the visitor's own and is left out.
      const id = /[?;&]submission=(\d+)/.exec(url.search)?.[1];
      const place = {
        portal: easychair.id,
        key: `${easychair.id}:${id ?? `${conference}/${number ?? labelled.title}`.toLowerCase()}`,
        url: id ? `https://easychair.org/conferences/submission?submission=${id}` : 'https://easychair.org/',
      };
      return paperFrom(labelled, place, { venue: found(conference, 'page'), number: found(number, 'page') });
    },
  );
  const [paper] = papers;
  if (!paper) return { kind: 'nothing' };
  return papers.length === 1 ? { kind: 'paper', paper } : { kind: 'papers', papers };
}
