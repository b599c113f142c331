import type { FormField } from '../pdf/fill/form-fields';
import type { ReadPdf } from '../pdf/read';
import type { BlankForm, FormUnit, FoundBlank, NoBlankForm } from './blank-form';
import { candidatesOn, understood } from './find/find-blanks';
import { viewsOf } from './find/page-view';
import { type ReadUnit, unitsOf } from './find/units';
import { inkOnlyIn } from './ink-only';
import { refusedFor } from './refused';
import { shownBy } from './shown-by';

/** Finds the words and the blanks of a form that nobody has filled in; pure. `fields` are all of the file's. */
export function readBlankForm(pdf: ReadPdf, fields: readonly FormField[]): BlankForm | NoBlankForm {
  const refused = refusedFor(pdf, fields);
  if (refused) return { kind: 'no-form', why: refused };
  const views = viewsOf(pdf, fields);
  const candidates = views.flatMap(candidatesOn);
  const units = unitsOf(views, candidates);
  const blanks = understood(candidates, units, views);
  if (!isForm(blanks, pdf.text)) return { kind: 'no-form', why: 'asks-nothing' };
  return {
    kind: 'form',
    heading: units.find(({ kind }) => kind === 'heading')?.text ?? '',
    units: units.map(plain),
    blanks,
    inkOnly: inkOnlyIn(units.map(({ text }) => text)),
    shows: shownBy(pdf, blanks, units),
  };
}

const plain = ({ kind, marker, text, page, box }: ReadUnit): FormUnit => ({ kind, marker, text, page, box });

/** What agreements speak of, and what they are about. */
const RIGHTS =
  /copyright|licen[cs]|\brights?\b|permission|consent|agree|grant|transfer|warrant|urheber|nutzungsrecht|einwillig|droits|derechos/i;
/** What a form without any of those words lets somebody do, or who is bound by what. */
const ALLOWS =
  /\b(?:permit|allow|entrust|authori[sz]e|empower|convey|assign|licen[cs]e|relinquish|hand over|make over|pass(?:es)? to|leaves? to|let|may|gestatte|erlaub|ermächtig|überträg|überlass|autoris|cede|cède)[^.;]{0,160}?\b(?:re)?(?:print(?:s|ing)?\b|publish|produc(?:e|tion)|distribut|disseminat|circulat|multiply|spread|show it|put (?:it )?(?:on ?line|on the web)|make (?:it )?(?:publicly )?available|archive|druck|verbreite|verviel|veröffentlich)/i;
const PUBLISHING =
  /publish|publication|proceedings|author|manuscript|article|\bpaper\b|contribution|veröffentlich|beitrag|auteur|autor/i;

/** Whether it is signed or dated, and names a paper or a person, and speaks of rights. */
function isForm(blanks: readonly FoundBlank[], text: string): boolean {
  const empty = blanks.filter(({ given, isLikely }) => given === null && isLikely);
  const isSigned = empty.some(({ asks, wants }) => asks === 'signature' || wants.includes('date'));
  const names = empty.some(({ wants }) =>
    wants.some((want) => want === 'title' || want === 'authors' || want === 'signer'),
  );
  return isSigned && names && PUBLISHING.test(text) && (RIGHTS.test(text) || (ALLOWS.test(text) && isWhole(empty)));
}

/** Whether a form asks for a work, for a person and for a signature: less might be anything that is signed. */
const isWhole = (empty: readonly FoundBlank[]) =>
  empty.some(({ asks }) => asks === 'signature') &&
  empty.some(({ wants }) => wants.includes('title')) &&
  empty.some(({ wants }) => wants.some((want) => want === 'authors' || want === 'signer' || want === 'date'));
