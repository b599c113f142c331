import { firstWords } from '../../paper/found-text';
import { siteInfoIn } from '../hotcrp/site';
import { parsed } from '../metadata/json-ld';
import {
  addressPlaceholder,
  jsonPlaceholder,
  labelOrPlaceholder,
  placeholder,
  tellingWords,
  tokenOrPlaceholder,
} from './placeholder';

/** The largest report: in elements, in levels below one another, in UTF-16 units. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 400;
const LONGEST = 1_000_000;

const LEFT_OUT = new Set(
  'style link noscript iframe object embed video audio canvas img picture base template math'.split(' '),
);
const EMPTY = new Set('area br col hr input meta source wbr'.split(' '));
/** Attributes kept as they are; those that name something are looked at first. */
const KEPT =
  /^(?:type|role|rel|lang|itemprop|itemtype|scope|colspan|rowspan|hidden|checked|selected|multiple|accept|aria-(?:hidden|expanded|selected))$/;
const NAMING = /^(?:id|class|name|for|aria-(?:controls|labelledby|describedby))$/;
const ADDRESS = /^(?:href|src|action)$/;
const CITATION = /^(?:citation_|dc\.|dcterms\.|prism\.|og:)/i;

/**
 * The structure of a page that was read wrong, as a fixture file: elements, ids, classes, names and field labels as they
 * are, every other text a placeholder of like length, addresses without what their queries hold, no script but the keys
 * of those that tell of a paper, no hidden value. Pages of reviewers and unpublished papers are confidential.
 * Leaves the page as it is. What is too much or too deep is cut off.
 */
export function pageReport(document: Document, url: URL): string {
  const report = new Report(document, url);
  report.element(document.documentElement, 0);
  const address = addressPlaceholder(url.href, url) || 'https://unknown.example/';
  return `<!-- ${address} | read wrong; texts are placeholders -->\n<!DOCTYPE html>\n${report.text()}\n`;
}

class Report {
  readonly #url: URL;
  readonly #telling: ReadonlySet<string>;
  readonly #parts: string[] = [];
  #elements = 0;
  #length = 0;

  constructor(document: Document, url: URL) {
    this.#url = url;
    this.#telling = tellingWords(document);
  }

  text(): string {
    return this.#parts.join('');
  }

  element(element: Element | null, depth: number): void {
    const tag = element?.localName ?? '';
    if (!element || LEFT_OUT.has(tag) || !/^[a-z][\w-]*$/.test(tag)) return;
    if (this.#elements++ > MOST_ELEMENTS || this.#length > LONGEST || depth > DEEPEST) return;
    if (tag === 'script' || tag === 'meta') {
      this.#add(tag === 'meta' ? metaOf(element) : this.#script(element));
      return;
    }
    this.#add(`<${tag}${this.#attributes(element)}>`);
    if (EMPTY.has(tag)) return;
    if (tag === 'textarea') this.#add(escaped(placeholder(element.textContent ?? '')));
    else if (tag !== 'svg') for (const child of element.childNodes) this.#child(child, depth + 1);
    this.#add(`</${tag}>`);
  }

  #child(node: Node, depth: number): void {
    if (node.nodeType === 1) this.element(node as Element, depth);
    if (node.nodeType === 3) this.#add(escaped(labelOrPlaceholder(node.nodeValue ?? '').replace(/\s+/g, ' ')));
  }

  #attributes(element: Element): string {
    const kept = [...element.attributes].map(({ name, value }) => {
      if (KEPT.test(name)) return [name, value];
      if (NAMING.test(name)) return [name, tokenOrPlaceholder(value, this.#telling)];
      if (ADDRESS.test(name)) return [name, addressPlaceholder(value, this.#url)];
      if (name === 'aria-label') return [name, labelOrPlaceholder(value.replaceAll('_', ' ')).replaceAll(' ', '_')];
      if (name === 'value') return [name, secret(element) ? '' : placeholder(value)];
      return name.startsWith('data-') ? [name, placeholder(value)] : [];
    });
    return kept.map(([name, value = '']) => (name ? ` ${name}="${escaped(firstWords(value, 300))}"` : '')).join('');
  }

  #script(script: Element): string {
    const src = script.getAttribute('src');
    // HotCRP's pages are known by this one's name.
    if (src)
      return /\bscript\.js\b/.test(src) ? `<script src="${escaped(addressPlaceholder(src, this.#url))}"></script>` : '';
    const text = (script.textContent ?? '').slice(0, LONGEST);
    const site = siteInfoIn(text);
    if (site) return `<script>window.siteinfo=${jsonPlaceholder(site)};</script>`;
    const linked = script.getAttribute('type') === 'application/ld+json' ? parsed(text) : null;
    return linked ? `<script type="application/ld+json">${jsonPlaceholder(linked)}</script>` : '';
  }

  #add(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

function metaOf(meta: Element): string {
  const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? '';
  if (!CITATION.test(name)) return '';
  const kind = meta.hasAttribute('name') ? 'name' : 'property';
  return `<meta ${kind}="${escaped(name.slice(0, 60))}" content="${escaped(placeholder(meta.getAttribute('content') ?? ''))}">`;
}

function secret(element: Element): boolean {
  return /^(?:hidden|password)$/i.test(element.getAttribute('type') ?? '');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
