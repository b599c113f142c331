import { type Element, Window } from 'happy-dom';
import { PDFDict } from 'pdf-lib';
import { at, bytesOf, type OpenedPdf, plain } from '../opened-pdf';
import { type Rule, when } from './rule';

type Document = ReturnType<InstanceType<Window['DOMParser']>['parseFromString']>;

/** A file's XMP metadata. */
function xmpOf(pdf: OpenedPdf): { text: string; document: Document; value(name: string): string | undefined } {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(at(pdf.catalog, 'Metadata')));
  const document = new new Window().DOMParser().parseFromString(text, 'application/xml');
  return { text, document, value: (name) => document.getElementsByTagName(name)[0]?.textContent };
}

const oneOf = (element: Element, array: string, item: (li: Element) => boolean): boolean => {
  const [list] = [...element.children];
  return element.children.length === 1 && list?.tagName === array && [...list.children].every((li) => item(li));
};
const matches = (pattern: RegExp) => (element: Element) =>
  element.children.length === 0 && pattern.test(element.textContent);
const said = matches(/\S/);

/** The value types of the properties that XMP, PDF/A or the file itself defines. */
const TYPES: Readonly<Record<string, (element: Element) => boolean>> = {
  'dc:format': matches(/^[-\w+.]+\/[-\w+.]+$/),
  'dc:title': (e) => oneOf(e, 'rdf:Alt', (li) => li.getAttribute('xml:lang') === 'x-default' && said(li)),
  'dc:creator': (e) => oneOf(e, 'rdf:Seq', said),
  'dc:language': (e) => oneOf(e, 'rdf:Bag', matches(/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/)),
  'xmp:CreateDate': matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  'xmp:CreatorTool': said,
  'pdf:Producer': said,
  'pdfaid:part': matches(/^\d+$/),
  'pdfaid:conformance': matches(/^[ABU]$/),
};
const NAMESPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

/** The fields of a description, by name; what no such description has is among the problems. */
function fieldsOf(item: Element, prefix: string, names: readonly string[]): [Record<string, Element>, string[]] {
  const fields = Object.fromEntries([...item.children].map((e) => [e.tagName, e]));
  const wanted = names.map((name) => `${prefix}:${name}`);
  const problems = [
    ...wanted.filter((name) => !fields[name]).map((name) => `no ${name}`),
    ...Object.keys(fields).filter((name) => !wanted.includes(name)),
  ];
  return [Object.fromEntries(names.flatMap((n, i) => ((e) => (e ? [[n, e]] : []))(fields[wanted[i] ?? '']))), problems];
}

/** The properties that the file's own extension schemas describe, as `pdfuaid:part`, with their types. */
function described(container: Element): { types: Map<string, string>; problems: string[] } {
  const types = new Map<string, string>();
  const problems: string[] = [];
  if (!oneOf(container, 'rdf:Bag', () => true)) return { types, problems: ['the schemas are in no bag'] };
  for (const schema of container.children[0]?.children ?? []) {
    const [fields, wrong] = fieldsOf(schema, 'pdfaSchema', ['schema', 'namespaceURI', 'prefix', 'property']);
    problems.push(...wrong);
    const prefix = fields.prefix?.textContent ?? '';
    if (fields.namespaceURI?.textContent !== NAMESPACES[prefix]) problems.push(`${prefix} has another namespace`);
    if (!fields.property || !oneOf(fields.property, 'rdf:Seq', () => true)) problems.push('no sequence of properties');
    for (const property of fields.property?.children[0]?.children ?? []) {
      const own = fieldsOf(property, 'pdfaProperty', ['name', 'valueType', 'category', 'description']);
      problems.push(...own[1]);
      if (!/^(in|ex)ternal$/.test(own[0].category?.textContent ?? '')) problems.push('another category');
      types.set(`${prefix}:${own[0].name?.textContent}`, own[0].valueType?.textContent ?? '');
    }
  }
  return { types, problems };
}

/** Rules on the metadata of a file. */
export const METADATA_RULES = {
  'XMP that claims both standards and describes its own schema (A 6.6, UA 5)': (pdf) => {
    const xmp = xmpOf(pdf);
    return [
      ...when(xmp.value('pdfaid:part') !== '3' || xmp.value('pdfaid:conformance') !== 'A', 'no PDF/A-3a'),
      ...when(xmp.value('pdfuaid:part') !== '1', 'no PDF/UA-1'),
      ...when(!xmp.text.includes('<pdfaSchema:prefix>pdfuaid<'), 'pdfuaid is not described'),
    ];
  },
  'XMP and Info dictionary that agree (A 6.6.3)': (pdf) => {
    const xmp = xmpOf(pdf);
    const info = pdf.document.context.lookup(pdf.document.context.trailerInfo.Info, PDFDict);
    const date = String(plain(at(info, 'CreationDate')) ?? '').replace(
      /^D:(....)(..)(..)(..)(..)(..)Z$/,
      '$1-$2-$3T$4:$5:$6Z',
    );
    const pairs: [string, string | number | undefined][] = [
      ['dc:title', plain(at(info, 'Title'))],
      ['dc:creator', plain(at(info, 'Author'))],
      ['xmp:CreatorTool', plain(at(info, 'Creator'))],
      ['pdf:Producer', plain(at(info, 'Producer'))],
      ['xmp:CreateDate', date || undefined],
    ];
    return pairs.flatMap(([name, value]) => when(xmp.value(name) !== value, `${name}: ${xmp.value(name)} / ${value}`));
  },
  'a packet of XMP whose every property is defined and of its type (A 6.6.2.1, 6.6.2.3)': (pdf) => {
    const { text, document } = xmpOf(pdf);
    const all = [...document.getElementsByTagName('rdf:Description')].flatMap((d) => [...d.children]);
    const container = all.find(({ tagName }) => tagName === 'pdfaExtension:schemas');
    const { types, problems } = container ? described(container) : { types: new Map(), problems: [] };
    const properties = all.filter((element) => element !== container);
    const names = properties.map(({ tagName }) => tagName);
    return [
      ...problems,
      ...(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(text) ? [] : ['another start']),
      ...(/<\?xpacket end="[rw]"\?>\s*$/.test(text) ? [] : ['another end']),
      ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} twice`),
      ...all.filter((e) => e.namespaceURI !== NAMESPACES[e.tagName.split(':')[0] ?? '']).map((e) => e.tagName),
      ...properties.flatMap((element) => {
        const fits = types.get(element.tagName) === 'Integer' ? matches(/^\d+$/) : TYPES[element.tagName];
        if (!fits) return [`${element.tagName} is not defined`];
        return fits(element) ? [] : [`${element.tagName} is of another type`];
      }),
    ];
  },
} satisfies Record<string, Rule>;
