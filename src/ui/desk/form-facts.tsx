import type { DeskForm } from '../../desk/desk';
import type { SignedHow } from '../../desk/read-form';
import { type MessageName, t } from '../../extension/i18n';
import { inRow, listed } from '../components/listed';
import { saidDay } from '../components/said-day';
import { matchWords, problemWords } from './problem-words';

const SIGNED: Readonly<Record<SignedHow, MessageName>> = {
  drawn: 'deskSignedDrawn',
  typed: 'deskSignedTyped',
  image: 'deskSignedImage',
  digital: 'deskSignedDigital',
  initials: 'deskSignedInitials',
  none: 'deskSignedNone',
  unknown: 'deskSignedUnknown',
};

/** What was read of a form, what keeps it from being right, and why it is taken for its paper. */
export function FormFacts({ form: { form, paths, paper } }: { readonly form: DeskForm }) {
  const reasons = form.matches.find((match) => match.paper === paper)?.reasons ?? [];
  const pages = form.pages && t('deskFilePages', form.pages.from, form.pages.to);
  const facts: readonly (readonly [string, string])[] = [
    [t('deskFile'), inRow('listBeside', [...paths, pages ?? ''])],
    [t('articleTitle'), form.title],
    [t('deskSignedBy'), form.signer],
    [t('deskSigned'), t(SIGNED[form.signed])],
    [t('deskDated'), form.date && saidDay(form.date)],
  ];
  return (
    <>
      {form.problems.length > 0 && (
        <ul class="problems">
          {form.problems.map((problem, i) => (
            <li key={i} class={problem.weight}>
              <bdi>{problemWords(problem)}</bdi>
            </li>
          ))}
        </ul>
      )}
      <dl>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{words || '–'}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && <p class="hint">{t('deskBecause', listed(reasons.map(matchWords), 'and'))}</p>}
    </>
  );
}
