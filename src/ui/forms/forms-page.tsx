import { useEffect } from 'preact/hooks';
import { agreementById, newestEditionOf } from '../../agreements';
import type { BroughtForm } from '../../extension/brought-forms';
import { counted, t } from '../../extension/i18n';
import { isInPrivateWindow } from '../../extension/page';
import { ReadingFile } from '../check/reading-file';
import { useGiven } from '../check/use-given';
import { Icon } from '../components/icon';
import { InTurn } from '../components/in-turn';
import { SiteBar } from '../components/site-bar';
import { AddingWords } from './adding-words';
import { FileTaker } from './file-taker';
import { FormReview } from './form-review';
import { KeptList } from './kept-list';
import { LinkedForms } from './linked-forms';
import { before } from './opened-pack';
import { PackPanel } from './pack-panel';
import { BLANKS_ID } from './places';
import { useActs } from './use-acts';
import { useAdding } from './use-adding';
import { useKept } from './use-kept';

/** Venues' own forms: one is added, looked through and kept; those that are kept are listed. */
export function FormsPage({ tabId }: { readonly tabId: number | null }) {
  const kept = useKept(isInPrivateWindow());
  const acts = useActs(kept);
  const nameOf = (id: string) => kept.forms.find((form) => form.id === id)?.name ?? agreementById(id).publisher;
  const { reader, adding, take, takeKept, takeAllTheSame, stop, done } = useAdding(
    kept.forms.map(({ agreement }) => agreement),
    nameOf,
  );
  const { pack } = acts;
  const blank = adding.kind === 'review' ? adding.blank : null;
  const known = blank && before(blank, pack);
  useEffect(() => {
    if (pack) document.getElementById('pack')?.focus();
  }, [pack]);

  function takeFile(file: File, address: string | null = null) {
    acts.hush();
    if (/\.json$/i.test(file.name)) void acts.open(file);
    else void take(file, address);
  }
  async function change(form: BroughtForm) {
    acts.hush();
    await takeKept(form, await kept.file(form));
    document.getElementById(BLANKS_ID)?.focus();
  }
  useGiven({ takeFiles: ([file]) => file && takeFile(file), takeText: () => {} });

  const likeTo = blank?.likeness.kind === 'resembles' ? blank.likeness.agreement : null;
  const resembled = likeTo === null ? '' : nameOf(likeTo);
  const newest = likeTo === null ? null : newestEditionOf(agreementById(likeTo)).id;
  const older = kept.forms.find(({ id }) => id === newest) ?? null;
  return (
    <>
      <SiteBar here="forms" />
      <main>
        <div class="head">
          <h1>{t('formsHeading')}</h1>
          <p>{t('formsIntro')}</p>
        </div>
        <section class={blank ? 'drop again' : 'drop'} aria-label={t('formsFile')}>
          <Icon name="paper" />
          <div>
            <h2>{t('formsDrop')}</h2>
            <p class="hint">{t('formsDropHint')}</p>
          </div>
          <div class="ways">
            {adding.kind === 'reading' && <ReadingFile onStop={stop} />}
            <FileTaker
              id="blank-form"
              name={t('formsFile')}
              words={t('formsHeading')}
              accept="application/pdf,.pdf"
              look="primary"
              onFile={takeFile}
            />
            <FileTaker
              id="venue-pack"
              name={t('formsPackFile')}
              words={t('formsOpenPack')}
              accept="application/json,.json"
              look="plain"
              onFile={(file) => void acts.open(file)}
            />
          </div>
        </section>
        <div role="status">
          {acts.said && <div class="answer good">{acts.said}</div>}
          <AddingWords adding={adding} onTakeAllTheSame={takeAllTheSame} />
        </div>
        {pack && <PackPanel pack={pack} onClose={acts.close} />}
        {blank && known && (
          <InTurn key={blank.kept?.id ?? blank.file.sha256}>
            <FormReview
              key={known.pack?.fits ? JSON.stringify(pack) : ''}
              {...{ reader, blank, resembled, older }}
              before={known}
              onUse={(reviewed) => void acts.use(reviewed, done)}
              onSavePack={acts.save}
              onDiscard={done}
            />
          </InTurn>
        )}
        <div class="below">
          {!blank && tabId !== null && <LinkedForms tabId={tabId} onFile={takeFile} />}
          {kept.all?.kind === 'unreadable' && (
            <p class="error">
              {t(kept.all.why === 'later-version' ? 'agreementsLaterVersion' : 'agreementsUnreadable')}
            </p>
          )}
          {kept.all?.kind === 'forms' && kept.all.damaged > 0 && (
            <p class="warning">{counted('agreementsDamaged', kept.all.damaged)}</p>
          )}
          <KeptList
            forms={kept.forms}
            onChange={(form) => void change(form)}
            onRemove={(form) => void acts.remove(form)}
            onRetire={(form, retired) => void acts.retire(form, retired)}
          />
          <p class="hint">{t('notAffiliated')}</p>
        </div>
      </main>
    </>
  );
}
