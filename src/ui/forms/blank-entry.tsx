import { useEffect, useRef, useState } from 'preact/hooks';
import { isOfVenue } from '../../agreements/wanted';
import { isTicked } from '../../any-form/blank-form';
import { t } from '../../extension/i18n';
import { inRow } from '../components/listed';
import { boxId, entryId, givenId } from './places';
import type { Review } from './use-review';
import { PURPOSES, type Purpose, purposeKey, purposeWords } from './wanted-words';

interface Props {
  readonly review: Review;
  readonly blank: Review['blanks'][number];
}

/** A label or a text of the venue's is no longer than this. */
const LONGEST = 200;
/** Where the pages stay in view beside the list or above it: else the page would jump away from what was clicked. */
const IN_VIEW = '(min-width: 1000px), (min-height: 560px)';

/** A blank in the list: what it is called, what it wants, what the venue has put in, and the ways to its box and out. */
export function BlankEntry({ review, blank }: Props) {
  const { number, label, asks, wants, given, page, key, isOffered, isOn } = blank;
  const own = useRef<HTMLLIElement>(null);
  const [givesMore, setGivesMore] = useState(false);
  const isSelected = review.selected === key;
  // What an author alone may say no venue fills in.
  const mayGive = isOn && asks === 'text' && wants.every(isOfVenue);
  useEffect(() => {
    // What is being clicked stays where it is.
    const isFar = isSelected && !own.current?.contains(document.activeElement);
    if (isFar && matchMedia(IN_VIEW).matches) own.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  function give() {
    setGivesMore(true);
    // Its button is gone for the field.
    setTimeout(() => document.getElementById(givenId(blank))?.focus());
  }
  const offer = isOffered && (
    <label class="check">
      <input
        id={isOn ? undefined : entryId(blank)}
        type="checkbox"
        checked={isOn}
        onChange={(event) => review.use(blank, event.currentTarget.checked)}
      />
      <span>{label ? t('formsOffered', label) : t('formsOfferedUnnamed')}</span>
    </label>
  );
  return (
    <li ref={own} class={`blank${isSelected ? ' selected' : ''}`} onFocusIn={() => review.select(key)}>
      <span class={isOn ? 'number' : 'number offered'} aria-hidden="true">
        {number}
      </span>
      <div class="entry">
        {offer}
        {isOn && (
          <div class="what">
            <input
              id={entryId(blank)}
              type="text"
              class="serif"
              dir="auto"
              autocomplete="off"
              maxLength={LONGEST}
              aria-label={t('formsLabel', number)}
              value={label}
              onInput={(event) => review.change(blank, { label: event.currentTarget.value })}
            />
            <PurposeChoice review={review} blank={blank} />
          </div>
        )}
        {isTicked(blank) && <p class="hint">{t('formsPreset')}</p>}
        {isOn && !isTicked(blank) && (given !== null || (mayGive && givesMore)) && (
          <input
            type="text"
            class="serif given"
            dir="auto"
            autocomplete="off"
            maxLength={LONGEST}
            id={givenId(blank)}
            aria-label={t('formsGiven', number)}
            value={given ?? ''}
            onInput={(event) => {
              setGivesMore(true);
              review.change(blank, { given: event.currentTarget.value || null });
            }}
          />
        )}
        <div class="ways">
          <button
            type="button"
            class="link"
            aria-label={inRow('listBeside', [t('checkShowOn', page), t('formsBlank', number)])}
            onClick={() => document.getElementById(boxId(blank))?.focus()}
          >
            {t('checkShowOn', page)}
          </button>
          {mayGive && given === null && !givesMore && (
            <button type="button" class="link" aria-label={t('formsGiven', number)} onClick={give}>
              {t('formsGive')}
            </button>
          )}
          {isOn && !isOffered && (
            <button
              type="button"
              class="link"
              aria-label={t('formsRemove', number)}
              onClick={() => review.remove(blank)}
            >
              {t('agreementsRemove')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

function PurposeChoice({ review, blank }: Props) {
  const own = purposeKey(blank);
  // What was found may be several things in one place, which is in no list.
  const found = review.foundPurpose(blank);
  const more = [found, blank].filter((one) => one && !PURPOSES.some((each) => purposeKey(each) === purposeKey(one)));
  const choices = new Map([...more, ...PURPOSES].flatMap((one) => (one ? [[purposeKey(one), one] as const] : [])));
  return (
    <select
      aria-label={t('formsPurpose', blank.number)}
      value={own}
      onChange={(event) => {
        const chosen: Purpose | undefined = choices.get(event.currentTarget.value);
        if (chosen) review.change(blank, { asks: chosen.asks, wants: chosen.wants });
      }}
    >
      {[...choices].map(([key, purpose]) => (
        <option key={key} value={key}>
          {purposeWords(purpose)}
        </option>
      ))}
    </select>
  );
}
