import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import { foundText } from '../../../paper/found-text';
import type { Hands } from '../../../pdf/hands';
import type { Pen } from '../../../signing/draft';
import { HandChoice } from './hand-choice';

interface Props {
  readonly pen: Pen;
  /** Null until they were read. */
  readonly hands: Hands | null;
  /** Whether what is typed is not the signer's name. */
  readonly differs: boolean;
  setPen(part: Partial<Pen>): void;
}

/**
 * The name that is typed as a signature, and its hand. What is typed here comes in the first hand that draws all of it,
 * until the author chooses another; a name that was typed before there were hands stays in the form's own face.
 */
export function TypedName({ pen, hands, differs, setPen }: Props) {
  const text = foundText(pen.typed);
  const offers = hands?.offersFor(text) ?? [];
  const whole = offers.filter(({ missing }) => missing.length === 0).map(({ hand }) => hand);
  const typing = useRef(false);
  useEffect(() => {
    if (!typing.current || !hands || !text) return;
    const [first = null] = whole;
    if (pen.hand === null || !whole.includes(pen.hand)) if (first !== pen.hand) setPen({ hand: first });
  }, [text, hands]);
  return (
    <div class="typed-name">
      <label for="typed">{t('typedSignature')}</label>
      <input
        id="typed"
        type="text"
        class="typed"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={pen.typed}
        aria-required="true"
        aria-describedby="typed-odd"
        onInput={(event) => {
          typing.current = true;
          setPen({ typed: event.currentTarget.value });
        }}
      />
      {hands && (
        <HandChoice hands={hands} offers={offers} text={text} chosen={pen.hand} choose={(hand) => setPen({ hand })} />
      )}
      <div id="typed-odd" aria-live="polite">
        {differs && <p class="warning">{t('warnSignatureDiffers')}</p>}
      </div>
    </div>
  );
}
