import { overprint, whitedOut } from '../scans/alterations';
import { besideSignature, CLAUSE_4, firstPageAsPicture, hiddenText, noteOn, onlyFirstPage, ruledOut } from './deeds';
import { look, wrong, wrongOrLook } from './expectations';
import { ALL, ANY_PAPER, type Fault, PUBLISHED, TYPED_INTO } from './fault';
import type { PlannedForm, Producer } from './planned';

type OnPages = NonNullable<PlannedForm['onPages']>;

const onPages = (
  kind: string,
  count: number,
  sampled: 0 | 1,
  expected: Fault['expected'],
  producers: readonly Producer[],
  act: OnPages,
): Fault => ({
  kind,
  producers,
  count,
  sampled,
  expected,
  suits: ANY_PAPER,
  plant: (form) => ({ ...form, onPages: act }),
});

/** Forms with the publisher's words to which something was done afterwards. */
export const pageFaults = (): readonly Fault[] => [
  onPages('struck-out', 2, 1, wrongOrLook('altered', 'marked'), TYPED_INTO, (form) => ruledOut(form, CLAUSE_4)),
  onPages('white-box', 2, 1, wrongOrLook('altered', 'marked', 'looks-different'), PUBLISHED, (form) =>
    whitedOut(form, 'not expressly granted'),
  ),
  onPages(
    'painted-over',
    2,
    1,
    wrongOrLook('altered', 'marked', 'looks-different', 'hides'),
    PUBLISHED,
    (form, random) => overprint(form, 'retain', 'waive', 'print', 1, random),
  ),
  onPages('hidden-text', 2, 1, wrongOrLook('hides', 'untrusted', 'altered', 'says-more'), TYPED_INTO, (form) =>
    hiddenText(form, 'The authors keep the right to withdraw the article at any time.'),
  ),
  onPages(
    'reservation',
    3,
    1,
    wrongOrLook('reservation', 'says-more', 'altered'),
    ['libreoffice', 'qpdf', 'firefox'],
    (form) => besideSignature(form, 'under reserve of clause 4'),
  ),
  onPages('note', 2, 1, look('notes'), ALL, (form) => noteOn(form, 'By signing this form,', 'I do not agree to this.')),
  onPages('page-2-missing', 3, 1, wrong('part', 'altered', 'no-signature'), ALL, onlyFirstPage),
  {
    kind: 'page-as-picture',
    producers: ALL,
    count: 2,
    sampled: 0,
    expected: look('part-scan'),
    suits: ANY_PAPER,
    plant: (form) => ({ ...form, toFile: firstPageAsPicture }),
  },
];
