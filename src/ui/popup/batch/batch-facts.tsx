import { agreementById } from '../../../agreements';
import { counted, t } from '../../../extension/i18n';
import { knownNames } from '../../../paper/unnamed';
import { isAsked } from '../../../portals/portal';
import type { Group } from '../../../signing/batch';
import type { Draft } from '../../../signing/draft';
import { warnings } from '../../../signing/sign';
import { inRow } from '../../components/listed';
import { aboutPaper } from '../facts/page-notices';
import type { FormActions } from '../form-actions';
import { openId } from './missing-ways';
import type { BatchForm } from './use-batch';

interface Props {
  readonly form: BatchForm;
  readonly group: Group;
  readonly actions: FormActions;
  /** How many papers were signed before the popup was opened this time. */
  readonly before: number;
}

/** What is known of each paper, and who signs. Each title opens its paper's own form, where every fact can be changed. */
export function BatchFacts({ form, group, actions, before }: Props) {
  const { drafts, signer } = group;
  const { publisher } = agreementById(drafts[0].agreement);
  return (
    <>
      <BatchHeading count={drafts.length} actions={actions} />
      <div role="status">
        <Asking waiting={form.waiting} />
        {before > 0 && <p class="notice-line good">{counted('batchBefore', before)}</p>}
      </div>
      <Signers form={form} group={group} name="signers" />
      <div class="field">
        <label for="signer">{t('correspondingAuthor')}</label>
        <select id="signer" value={signer} onChange={(event) => form.signAs(event.currentTarget.value)}>
          {[...new Set([signer, ...namesOf(form.groups)])].map((name) => (
            <option key={name} value={name}>
              {name || t('batchNobody')}
            </option>
          ))}
        </select>
        <p class="hint">{t('batchSignerHint')}</p>
      </div>
      <ul class="batch-papers" aria-label={t('batchPapers')}>
        {drafts.map((draft) => (
          <li key={draft.key}>
            <button
              id={openId(draft.key)}
              type="button"
              class="link paper-title"
              onClick={() => draft.paper && void actions.choose(draft.paper)}
            >
              <bdi>{draft.title || t('blankTitle')}</bdi>
            </button>
            <p class="hint">{particulars(draft)}</p>
            {draft.paper &&
              aboutPaper(draft.paper, publisher).map(({ head, tone }) => (
                <p key={head} class={`notice-line ${tone}`}>
                  {head}
                </p>
              ))}
            {warnings(draft).includes('signer-no-author') && <p class="warning">{t('warnSignerNoAuthor')}</p>}
            {isFromList(draft) && form.waiting === 0 && <p class="warning">{t('batchTitleFromList')}</p>}
          </li>
        ))}
      </ul>
      <p class="hint">{t('batchOpenHint')}</p>
    </>
  );
}

/** How many papers one signature signs, and the way back to choose others. */
export function BatchHeading({ count, actions }: { readonly count: number; readonly actions: FormActions }) {
  return (
    <div class="field-head">
      <h3>{counted('batchHeading', count)}</h3>
      <button
        type="button"
        class="link"
        onClick={() => {
          actions.forgetBatch();
          void actions.backToList();
        }}
      >
        {t('batchChange')}
      </button>
    </div>
  );
}

/** That the portal is still being asked about so many papers; nothing where it is not. */
export function Asking({ waiting }: { readonly waiting: number }) {
  return waiting > 0 ? <p class="hint">{counted('batchAsking', waiting)}</p> : null;
}

/** Whose papers are signed now, where several sign; nothing where one signs all. */
export function Signers({ form, group, name }: { form: BatchForm; group: Group; name: string }) {
  if (form.groups.length < 2) return null;
  return (
    <fieldset class="signers">
      <legend>{t('batchSigners')}</legend>
      {form.groups.map((each) => (
        <label class="check" key={each.drafts[0].key}>
          <input
            type="radio"
            name={name}
            checked={each.drafts[0].key === group.drafts[0].key}
            onChange={() => form.open(each)}
          />
          <span>
            <bdi>{each.signer || t('batchNobody')}</bdi>{' '}
            <span class="hint">{counted('batchCount', each.drafts.length)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function particulars({ paper, fileName }: Draft): string {
  const authors = paper?.authors.length ?? 0;
  return inRow('listBeside', [
    paper?.number ? t('paperNumber', paper.number) : '',
    authors > 0 ? counted('authorCount', authors) : '',
    fileName,
  ]);
}

/** Whether the title is as a list typesets it, though the portal could have told its source. */
function isFromList({ paper, edited }: Draft): boolean {
  return paper !== null && isAsked(paper.portal) && paper.sources.title === 'page' && !edited.includes('title');
}

/** The names of all authors, those of most papers first. */
function namesOf(groups: readonly Group[]): readonly string[] {
  const count = new Map<string, number>();
  for (const { drafts } of groups)
    for (const { paper } of drafts)
      for (const name of knownNames(paper?.authors ?? [])) count.set(name, (count.get(name) ?? 0) + 1);
  return [...count].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
