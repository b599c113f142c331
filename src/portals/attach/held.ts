import { foundText } from '../../paper/found-text';
import { firstHundred } from './candidates';
import type { AttachField } from './field';

/** OpenReview's line on the file that a field holds: what it calls it, and where it lies. */
const STORED = /^(.{1,300}) \((\/(?:attachment|pdf)\/[^\s()]{1,300})\)$/;
/** What a page says of a file that it has already, beside the link to it. */
const HAS_ALREADY =
  /\b(?:current(?:ly)?|existing|previous(?:ly)?|stored|saved|uploaded|submitted|attached|replace|change|delete|remove)\b/i;
const FILE_NAME = /[^/?#=]{1,200}\.(?:pdf|zip|docx?|odt|ps|jpe?g|png|tiff?)(?=$|[?#])/i;

/**
 * The names of the files that a field would lose if one of that name were put into it; '' for a file without a name.
 * A field for several files loses only one of the same name that was chosen but is not stored yet.
 */
export function replacedBy(field: AttachField, name: string): string[] {
  const inputs = inputsOf(field);
  const chosen = inputs.flatMap((input) => [...(input.files ?? [])].map((file) => file.name));
  if (field.several) {
    const listed = field.kind === 'cmt' && listedIn(field.at).some((item) => item.textContent?.includes(name));
    return chosen.includes(name) || listed ? [name] : [];
  }
  const stored = storedIn(field);
  return [...new Set([...chosen, ...stored])];
}

/** The file inputs that belong to a field at this moment; none where the portal makes them only when asked. */
export function inputsOf({ kind, at }: AttachField): HTMLInputElement[] {
  const own = at.matches('input') ? [at as HTMLInputElement] : [];
  return kind === 'hotcrp' ? firstHundred<HTMLInputElement>(holderOf(at), 'input[type="file"]') : own;
}

/** HotCRP's element around everything of a field. */
export function holderOf(at: Element): Element {
  const id = at.getAttribute('data-editable-attachments');
  const named = id ? at.ownerDocument.getElementById(id) : null;
  if (named) return named;
  if (!at.matches('.js-add-attachment')) return at.closest('.has-document') ?? at;
  return at.parentElement?.parentElement?.querySelector('.has-editable-attachments') ?? at;
}

/** The lines of CMT's list of a submission's files. */
export function listedIn(at: Element): Element[] {
  const place = at.closest('form, main, .container') ?? at.ownerDocument.body;
  return firstHundred(place, 'ul[data-bind*="files"] > li');
}

function storedIn(field: AttachField): string[] {
  const { kind, at } = field;
  if (kind === 'hotcrp') return storedInHotcrp(holderOf(at));
  if (kind === 'openreview') return storedLines(at).map(nameIn);
  const holder = at.closest('td, dd, p, li, div');
  if (!holder || holder.querySelectorAll('input[type="file"]').length > 1) return [];
  if (!HAS_ALREADY.test(foundText(holder.textContent))) return [];
  return firstHundred(holder, 'a[href]').flatMap((link) => {
    const shown = foundText(link.textContent);
    return FILE_NAME.exec(shown)?.[0] ?? FILE_NAME.exec(link.getAttribute('href') ?? '')?.[0] ?? [];
  });
}

/** A stored file that is not struck out and not put aside for one just chosen; a large one just sent stands there too. */
function storedInHotcrp(holder: Element): string[] {
  const sent = firstHundred(holder, '.document-upload-helper').map((helper) =>
    foundText(helper.parentElement?.textContent),
  );
  const stored = firstHundred(holder, '.document-file:not(.hidden)').filter((file) => !file.querySelector('del'));
  const names = stored.flatMap((file) => {
    const link = file.querySelector('a[href]');
    const shown = foundText((link?.querySelector('u') ?? link)?.textContent).replace(/ ?\([^()]*\)$/, '');
    return link ? shown || (FILE_NAME.exec(link.getAttribute('href') ?? '')?.[0] ?? '') : [];
  });
  return [...sent.map((text) => text.replace(/^NEW /, '')), ...names];
}

/** A file that OpenReview shows beside an input. */
interface StoredFile {
  readonly shown: string;
  readonly address: string;
}

/** OpenReview's lines on stored files beside an input: what each is called and where it lies; one of several elements comes as often. */
export function storedLines(at: Element): StoredFile[] {
  return firstHundred(at.parentElement ?? at, 'span, p, a, div, li').flatMap((each) => {
    const [, shown = '', address = ''] = STORED.exec(foundText(each.textContent)) ?? [];
    return address ? [{ shown, address }] : [];
  });
}

/** OpenReview shows a stored file under the name of its field until another is chosen; its address says more then. */
function nameIn({ shown, address }: StoredFile): string {
  return /\.\w{2,5}$/.test(shown) ? shown : (address.split('/').at(-1) ?? shown);
}
