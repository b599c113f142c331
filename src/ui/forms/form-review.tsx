import { useEffect, useState } from 'preact/hooks';
import { lacksOf } from '../../any-form/doubts';
import type { BroughtForm } from '../../extension/brought-forms';
import { t } from '../../extension/i18n';
import type { Reader } from '../check/reader';
import { InTurn } from '../components/in-turn';
import type { BlankToReview } from './adding';
import { Blanks } from './blanks';
import { FormPages } from './form-pages';
import { FormWords } from './form-words';
import { HandInFields } from './hand-in-fields';
import type { Before } from './opened-pack';
import { faultOf, OwnNameFields } from './own-names';
import { BLANKS_ID } from './places';
import { doubtWords } from './refusal-words';
import { Resemblance, type SaidOfLikeness } from './resemblance';
import type { ReviewedForm } from './to-keep';
import { useReview } from './use-review';

interface Props {
  readonly reader: Reader;
  readonly blank: BlankToReview;
  readonly before: Before;
  /** What the form that it resembles is called; '' where it resembles none. */
  readonly resembled: string;
  /** The kept form whose place it may take, as a newer edition; null where there is none. */
  readonly older: BroughtForm | null;
  onUse(reviewed: ReviewedForm): void;
  onSavePack(reviewed: ReviewedForm): void;
  onDiscard(): void;
}

/** The id of what says why a form cannot be used yet. */
const FAULT_ID = 'form-fault';

/** A form before it is used: its pages with a box on each blank, what they want, its words and its names. */
export function FormReview({ reader, blank, before, resembled, older, onUse, onSavePack, onDiscard }: Props) {
  const { form, likeness, pages, words, file, kept } = blank;
  const [names, setNames] = useState(before.names);
  const [handIn, setHandIn] = useState(before.handIn);
  const [said, setSaid] = useState<SaidOfLikeness>({ seen: false, takesPlace: false });
  const [fault, setFault] = useState('');
  const review = useReview(form, before.corrections);
  const resembles = likeness.kind === 'resembles' ? likeness : null;

  useEffect(() => {
    // The button that took it all the same is gone.
    if (form.doubts.length > 0) document.getElementById(BLANKS_ID)?.focus();
  }, []);

  function ifReady(act: (reviewed: ReviewedForm) => void) {
    const wrong = faultOf(names);
    const used = review.blanks.filter(({ isOn }) => isOn);
    const blanks = used.length > 0 ? doubtWords(lacksOf(used)) : t('formsNoBlank');
    const unseen = resembles && !said.seen ? t('formsUnseen') : '';
    setFault(wrong?.words || blanks || unseen);
    if (wrong) document.getElementById(wrong.field)?.focus();
    else if (!blanks && !unseen)
      act({
        file,
        form,
        pages,
        words,
        corrections: review.corrections,
        names,
        values: before.values,
        handIn,
        supersedes: said.takesPlace ? (older?.id ?? null) : null,
        kept,
      });
  }
  return (
    <div class="columns beside">
      <div class="column">
        <p class="warning">{t('formsOwnWords')}</p>
        {before.pack && <p class={before.pack.fits ? 'hint' : 'warning'}>{before.pack.words}</p>}
        {form.inkOnly !== null && <p class="warning">{t('formsInkOnly', form.inkOnly)}</p>}
        {resembles && <Resemblance {...{ file, older, said, setSaid }} likeness={resembles} name={resembled} />}
        <FormWords units={form.units} />
        <Blanks review={review} pages={pages} />
        <OwnNameFields names={names} faultId={fault ? FAULT_ID : null} setNames={setNames} />
        <HandInFields handIn={handIn} setHandIn={setHandIn} />
        <p id={FAULT_ID} role="alert" class="error">
          {fault}
        </p>
        <div class="ways">
          <button type="button" class="primary" onClick={() => ifReady(onUse)}>
            {t('formsUse')}
          </button>
          <button type="button" onClick={() => ifReady(onSavePack)}>
            {t('formsSavePack')}
          </button>
          <button type="button" onClick={onDiscard}>
            {t(kept ? 'formsLeave' : 'formsDiscard')}
          </button>
        </div>
      </div>
      <InTurn>
        <FormPages {...{ reader, blank, review }} />
      </InTurn>
    </div>
  );
}
