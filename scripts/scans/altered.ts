import { pmlr } from '../../src/agreements/pmlr';
import {
  type Alteration,
  insertByHand,
  lineBelow,
  overprint,
  reworded,
  struckOut,
  whitedOut,
  withClause,
} from './alterations';
import { camera, type Device, scanner } from './devices';
import type { PaperForm, Producer } from './forms';
import { faithfulLayer } from './layers';
import { HAND, SOFT } from './lights';
import type { Random } from './random';
import { BY_PRODUCT, ownFacts, paperOf, type Spec, typed } from './spec';

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
  reset('lose', { way: 'replaced', clause: '4', printed: 'retain', now: 'lose' }, scanner(200)),
  onPaper('waive', { way: 'replaced', clause: '4', printed: 'retain', now: 'waive' }, scanner(150), (form, random) =>
    overprint(form, 'retain', 'waive', 'print', 1, random),
  ),
  reset(
    'one-letter',
    { way: 'replaced', clause: '7', printed: 'in any medium', now: 'in a medium' },
    scanner(200, { mode: 'colour' }),
  ),
  reset(
    'one-letter-more',
    { way: 'added', clause: '7', printed: 'within one year', now: 'within one a year' },
    scanner(300, { mode: 'bilevel', format: 'tif' }),
  ),
  // "not" added in print
  reset(
    'not-indemnify',
    { way: 'added', clause: '6.3', printed: 'You agree to indemnify', now: 'You do not agree to indemnify' },
    scanner(300),
  ),
  reset('not-bind', { way: 'added', clause: '7', printed: 'It will bind', now: 'It will not bind' }, photo, 'chromium'),
  // a number
  onPaper('version-3', { way: 'number', clause: '2', printed: '4.0', now: '3.0' }, scanner(200), (form, random) =>
    overprint(form, '4.0', '3.0', 'print', 1, random),
  ),
  reset(
    'two-years',
    { way: 'number', clause: '7', printed: 'one year', now: '10 years' },
    scanner(150, { format: 'pdf' }),
  ),
  // struck out by pen
  onPaper(
    'struck-line',
    { way: 'struck', clause: '4', printed: FOUR, now: '' },
    scanner(200, { mode: 'colour' }),
    (form, random) => struckOut(form, FOUR, 'line', random),
  ),
  onPaper(
    'struck-zigzag',
    { way: 'struck', clause: '6.2', printed: 'You are the sole author(s) of the article,', now: '' },
    photo,
    (form, random) =>
      struckOut(
        form,
        'You are the sole author(s) of the article, and that you have a complete and unencumbered right to make the grants you make.',
        'zigzag',
        random,
      ),
  ),
  onPaper(
    'struck-cross',
    { way: 'struck', clause: '3', printed: 'You agree to require that a citation', now: '' },
    scanner(150),
    (form, random) =>
      struckOut(
        form,
        'You agree to require that a citation to the original publication of the article in the proceedings as well as a hyperlink to the PMLR web site',
        'cross',
        random,
      ),
  ),
  onPaper(
    'struck-word',
    { way: 'struck', clause: '7', printed: 'only', now: '' },
    scanner(300, { mode: 'colour' }),
    (form, random) => struckOut(form, 'only', 'line', random),
  ),
  // whited out
  onPaper(
    'white-rights',
    { way: 'whited-out', clause: '4', printed: 'not expressly granted', now: '' },
    scanner(200),
    (form) => whitedOut(form, 'not expressly granted'),
  ),
  onPaper(
    'white-word',
    { way: 'whited-out', clause: '6.3', printed: 'not', now: '' },
    scanner(150, { mode: 'colour' }),
    (form) => whitedOut(form, 'not libel'),
    'firefox',
  ),
  // a word pasted over, in another face
  onPaper(
    'pasted-delaware',
    { way: 'pasted-over', clause: '7', printed: 'Massachusetts.', now: 'Delaware.' },
    scanner(200, { mode: 'colour' }),
    (form, random) => overprint(form, 'Massachusetts.', 'Delaware.', 'foreign', 0.94, random),
  ),
  onPaper(
    'pasted-free',
    { way: 'pasted-over', clause: '4', printed: 'retain ownership', now: 'waive ownership' },
    camera(2400, 3200, { light: HAND, background: 'desk' }),
    (form, random) => overprint(form, 'retain ownership', 'waive ownership', 'foreign', 0.93, random),
    'libreoffice',
  ),
  // "not" by hand, with a caret
  onPaper(
    'caret-indemnify',
    { way: 'not-by-hand', clause: '6.3', printed: '', now: 'not' },
    scanner(200),
    (form, random) => insertByHand(form, 'indemnify', 'not', 'kalam', random),
  ),
  onPaper(
    'caret-require',
    { way: 'not-by-hand', clause: '3', printed: '', now: 'not' },
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
    alterations: [{ way: 'extra-clause', clause: '8', printed: '', now: TRANSFER }],
  },
  onPaper(
    'clause-by-hand',
    { way: 'extra-clause', clause: '8', printed: '', now: 'Clause 5 does not apply to me.' },
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
    alterations: [{ way: 'extra-clause', clause: '4', printed: '', now: TRANSFER }],
  },
  // a page missing
  {
    name: 'no-page-1',
    producer: 'official',
    facts: paperOf(6),
    filling: typed(),
    device: scanner(200),
    pages: [2],
    alterations: [{ way: 'page-missing', clause: 'page 1', printed: 'Publication Agreement', now: '' }],
  },
  {
    name: 'no-page-2',
    producer: 'ours',
    facts: ownFacts(7),
    filling: BY_PRODUCT,
    device: photo,
    pages: [1],
    alterations: [{ way: 'page-missing', clause: 'page 2', printed: 'You further warrant that:', now: '' }],
  },
  // a sentence removed, the text closed up
  reset(
    'no-edits-verified',
    {
      way: 'sentence-removed',
      clause: '5',
      printed: 'The publisher agrees to verify with you any such edits that are substantive. ',
      now: '',
    },
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
    { way: 'footnote', clause: 'footnote', printed: 'http://bit.ly/1m9UsNt', now: 'http://bit.ly/2xKQpWe' },
    scanner(200, { mode: 'colour' }),
  ),
  reset(
    'footnote-site',
    { way: 'footnote', clause: 'footnote', printed: 'http://bit.ly/1m9UsNt', now: 'http://our-press.example/form' },
    scanner(300),
  ),
  // an invisible layer that still says the publisher's words
  {
    ...reset(
      'layer-lies',
      { way: 'replaced', clause: '4', printed: 'retain', now: 'lose' },
      scanner(200, { format: 'pdf' }),
    ),
    layer: faithfulLayer,
  },
];
