import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { agreementById } from '../../../agreements';
import { type Agreement, type Field, fieldOf } from '../../../agreements/agreement';
import { t } from '../../../extension/i18n';
import { dateFormOf, formatDate, parseDate } from '../../../signing/date';
import type { Draft } from '../../../signing/draft';
import { ShowPage } from '../preview/show-page';

/** How large a point of the form is drawn, in CSS pixels. */
export const PIXELS_A_POINT = 1.34;

/** What the row is called where a form has no label for it; in the language of forms. */
const SIGNATURE = 'Signature';

interface Props {
  readonly draft: Draft;
  /** What stands where one signs: the pad, or the signature as it will be printed. */
  readonly children: ComponentChildren;
}

/** The form's signature block as it will be printed, by the layout of the draft's agreement: its rows, and where one signs. */
export function SignatureBlock({ draft, children }: Props) {
  const showPage = useContext(ShowPage);
  const agreement = agreementById(draft.agreement);
  const rows = rowsOf(agreement);
  const { text, signature: at } = agreement.layout;
  const pixels = (points: number) => `${(points * PIXELS_A_POINT).toFixed(1)}px`;
  return (
    <div class="signature-block" dir="ltr" style={{ fontSize: pixels(text.size), lineHeight: pixels(text.leading) }}>
      {rows.map(({ label, field: id }, i) => {
        const field = fieldOf(agreement, id);
        const signs = field.asks === 'signature';
        return (
          <div
            key={id}
            class={signs ? 'signature-row signing-row' : 'signature-row'}
            style={{ paddingInlineStart: pixels((i === 0 ? at.first : at.row) - at.bullet) }}
          >
            <span class="row-label" lang="en" data-mark={i === 0 ? '•' : '–'}>
              {label}:
            </span>{' '}
            {signs ? children : <bdi>{textOf(draft, field)}</bdi>}
          </div>
        );
      })}
      {showPage && (
        <button type="button" class="link whole-page-link" onClick={showPage}>
          {t('wholePage')}
        </button>
      )}
    </div>
  );
}

/** The rows of the signature block; of a form that has its signature elsewhere, the one to sign in. */
function rowsOf({ blocks, fields }: Agreement) {
  const rows = blocks.find((each) => each.kind === 'signature-block')?.rows ?? [];
  const signed = fields.find(({ asks }) => asks === 'signature');
  return !signed || rows.some(({ field }) => field === signed.id)
    ? rows
    : [...rows, { label: SIGNATURE, field: signed.id }];
}

/** What is printed behind a label; '' where nothing is yet. */
function textOf(draft: Draft, field: Field): string {
  switch (field.asks) {
    case 'title':
      return draft.title;
    case 'signer':
      return draft.signer;
    case 'date': {
      const read = parseDate(draft.date);
      return read.kind === 'date' ? formatDate(read.date, dateFormOf(draft.date)) : '';
    }
    default:
      return draft.answers[field.id] ?? '';
  }
}
