import { pmlr } from '../../src/agreements/pmlr';
import {
  type Alteration,
  insertByHand,
  lineBelow,
  overprint,
  reworded,
  struckOut,
  type Way,
  whitedOut,
  withClause,
} from './alterations';
import { camera, type Device, scanner } from './devices';
import type { PaperForm, Producer } from './forms';
import { faithfulLayer } from './layers';
import { HAND, SOFT } from './lights';
import type { Random } from './random';
import { BY_PRODUCT, ownFacts, paperOf, type Spec, typed } from './spec';

/** What was altered: how, in which clause, the publisher's words, what stands there now. */
const at = (way: Way, clause: string, printed: string, now: string): Alteration => ({ way, clause, printed, now });

type ByHand = (form: PaperForm, random: Random) => void;

/** Wording changed before the form was printed. */
function reset(name: string, alteration: Alteration, device: Device, producer: 'ours' | 'chromium' = 'ours'): Spec {
  const agreement = reworded(pmlr, alteration);
  const filled =
    producer === 'ours' ? { facts: ownFacts(3), filling: BY_PRODUCT } : { facts: paperOf(4), filling: typed() };
  return { name, producer, ...filled, device, agreement, alterations: [alteration] };
}

/** Something done to the printed form. */
function onPaper(
  name: string,
  alteration: Alteration,
  device: Device,
  act: ByHand,
  producer: Producer = 'official',
): Spec {
  return {
    name,
    producer,
    facts: paperOf(name.length),
    filling: typed(),
    device,
    alterations: [alteration],
    onPaper: act,
  };
}

const FOUR =
  'You retain ownership of all rights under copyright in all versions of the article, and all rights not expressly granted in this agreement.';
const TRANSFER = 'The publisher may transfer any of its rights under this agreement to third parties without notice.';
const photo = camera(2400, 3200, { light: SOFT });

/** Documents whose wording is not the publisher's any more: eleven ways, at least two of each kind of hand and print. */
export const ALTERED: readonly Spec[] = [
  // a printed word replaced by another
  reset('lose', at('replaced', '4', 'retain', 'lose'), scanner(200)),
  onPaper('waive', at('replaced', '4', 'retain', 'waive'), scanner(150), (form, random) =>
    overprint(form, 'retain', 'waive', 'print', 1, random),
  ),
  reset('one-letter', at('replaced', '7', 'in any medium', 'in a medium'), scanner(200, { mode: 'colour' })),
  reset(
    'one-letter-more',
    at('added', '7', 'within one year', 'within one a year'),
    scanner(300, { mode: 'bilevel', format: 'tif' }),
  ),
  // "not" added in print
  reset('not-indemnify', at('added', '6.3', 'You agree to indemnify', 'You do not agree to indemnify'), scanner(300)),
  reset('not-bind', at('added', '7', 'It will bind', 'It will not bind'), photo, 'chromium'),
  // a number
  onPaper('version-3', at('number', '2', '4.0', '3.0'), scanner(200), (form, random) =>
    overprint(form, '4.0', '3.0', 'print', 1, random),
  ),
  reset('two-years', at('number', '7', 'one year', '10 years'), scanner(150, { format: 'pdf' })),
  // struck out by pen
  onPaper('struck-line', at('struck', '4', FOUR, ''), scanner(200, { mode: 'colour' }), (form, random) =>
    struckOut(form, FOUR, 'line', random),
  ),
  onPaper(
    'struck-zigzag',
    at('struck', '6.2', 'You are the sole author(s) of the article,', ''),
    photo,
    (form, random) =>
      struckOut(
        form,
        'You are the sole author(s) of the article, and that you have a complete and unencumbered right to make the grants you make.',
        'zigzag',
        random,
      ),
  ),
  onPaper('struck-cross', at('struck', '3', 'You agree to require that a citation', ''), scanner(150), (form, random) =>
    struckOut(
      form,
      'You agree to require that a citation to the original publication of the article in the proceedings as well as a hyperlink to the PMLR web site',
      'cross',
      random,
    ),
  ),
  onPaper('struck-word', at('struck', '7', 'only', ''), scanner(300, { mode: 'colour' }), (form, random) =>
    struckOut(form, 'only', 'line', random),
  ),
  // whited out
  onPaper('white-rights', at('whited-out', '4', 'not expressly granted', ''), scanner(200), (form) =>
    whitedOut(form, 'not expressly granted'),
  ),
  onPaper(
    'white-word',
    at('whited-out', '6.3', 'not libel', ''),
    scanner(150, { mode: 'colour' }),
    (form) => whitedOut(form, 'not libel'),
    'firefox',
  ),
  // a word pasted over, in another face
  onPaper(
    'pasted-delaware',
    at('pasted-over', '7', 'Massachusetts.', 'Delaware.'),
    scanner(200, { mode: 'colour' }),
    (form, random) => overprint(form, 'Massachusetts.', 'Delaware.', 'foreign', 0.94, random),
  ),
  onPaper(
    'pasted-free',
    at('pasted-over', '4', 'retain ownership', 'waive ownership'),
    camera(2400, 3200, { light: HAND, background: 'desk' }),
    (form, random) => overprint(form, 'retain ownership', 'waive ownership', 'foreign', 0.93, random),
    'libreoffice',
  ),
  // "not" by hand, with a caret
  onPaper(
    'caret-indemnify',
    at('not-by-hand', '6.3', 'to indemnify', 'to not indemnify'),
    scanner(200),
    (form, random) => insertByHand(form, 'indemnify', 'not', 'kalam', random),
  ),
  onPaper(
    'caret-require',
    at('not-by-hand', '3', 'to require', 'to not require'),
    photo,
    (form, random) => insertByHand(form, 'require that', 'not', 'reenie', random),
    'chromium',
  ),
  // a clause more
  {
    name: 'clause-8',
    producer: 'ours',
    facts: ownFacts(1),
    filling: BY_PRODUCT,
    device: scanner(200, { format: 'pdf' }),
    agreement: withClause(pmlr, '8', TRANSFER),
    alterations: [at('extra-clause', '8', '', TRANSFER)],
  },
  onPaper(
    'clause-by-hand',
    at('extra-clause', '8', '', 'Clause 5 does not apply to me.'),
    scanner(200, { mode: 'colour' }),
    (form, random) => lineBelow(form, 'Clause 5 does not apply to me.', 'kalam', random),
  ),
  {
    name: 'clause-between',
    producer: 'chromium',
    facts: paperOf(5),
    filling: typed(),
    device: scanner(150),
    agreement: withClause(pmlr, '4', TRANSFER),
    alterations: [at('extra-clause', '4', '', TRANSFER)],
  },
  // a page missing
  {
    name: 'no-page-1',
    producer: 'official',
    facts: paperOf(6),
    filling: typed(),
    device: scanner(200),
    pages: [2],
    alterations: [at('page-missing', 'page 1', 'Publication Agreement', '')],
  },
  {
    name: 'no-page-2',
    producer: 'ours',
    facts: ownFacts(7),
    filling: BY_PRODUCT,
    device: photo,
    pages: [1],
    alterations: [at('page-missing', 'page 2', 'You further warrant that:', '')],
  },
  // a sentence removed, the text closed up
  reset(
    'no-edits-verified',
    at('sentence-removed', '5', 'The publisher agrees to verify with you any such edits that are substantive. ', ''),
    scanner(200),
  ),
  reset(
    'no-termination',
    {
      way: 'sentence-removed',
      clause: '7',
      printed:
        ' It will terminate if the publisher does not publish, in any medium, the article within one year of the date of your signature.',
      now: '',
    },
    scanner(150, { mode: 'colour' }),
    'chromium',
  ),
  // the footnote's address
  reset(
    'footnote-page',
    at('footnote', 'footnote', 'http://bit.ly/1m9UsNt', 'http://bit.ly/2xKQpWe'),
    scanner(200, { mode: 'colour' }),
  ),
  reset(
    'footnote-site',
    at('footnote', 'footnote', 'http://bit.ly/1m9UsNt', 'http://our-press.example/form'),
    scanner(300),
  ),
  // an invisible layer that still says the publisher's words
  {
    ...reset('layer-lies', at('replaced', '4', 'retain', 'lose'), scanner(200, { format: 'pdf' })),
    layer: faithfulLayer,
  },
];
