import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import type { HandOffer, Hands } from '../../../pdf/hands';
import { HAND_NAMES, type Hand } from '../../../signing/hands';
import { inRow, listed } from '../../components/listed';
import { familyOf, loadHand } from './hand-fonts';

interface Props {
  readonly hands: Hands;
  readonly offers: readonly HandOffer[];
  /** The name as typed. */
  readonly text: string;
  readonly chosen: Hand | null;
  choose(hand: Hand): void;
}

/** The hands that a typed name can be drawn in; one that lacks a letter cannot be chosen, and what it lacks is said. */
export function HandChoice({ hands, offers, text, chosen, choose }: Props) {
  const ids = offers.map(({ hand }) => hand).join(' ');
  useEffect(() => {
    for (const { hand } of offers) void loadHand(hands, hand);
  }, [ids]);
  const [sample = ''] = text.trim().split(/\s+/);
  const lacking = offers.filter(({ missing }) => missing.length > 0);
  return (
    <>
      {offers.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand in a box of its own
        <div class="hands" role="group" aria-label={t('hands')}>
          {offers.map(({ hand, missing }) => (
            <button
              key={hand}
              type="button"
              class="hand"
              aria-pressed={hand === chosen && missing.length === 0}
              disabled={missing.length > 0}
              onClick={() => choose(hand)}
            >
              <Sample text={sample.slice(0, 12)} family={familyOf(hand)} />
              <span class="unseen">{t('handNamed', HAND_NAMES[hand])}</span>
            </button>
          ))}
        </div>
      )}
      <p class="hint" aria-live="polite">
        {inRow('sentences', [
          ...lacking.map(({ hand, missing }) => t('handLacks', HAND_NAMES[hand], listed(names(missing), 'and'))),
          text.trim() !== '' && lacking.length === offers.length ? t('handNone') : '',
        ])}
      </p>
    </>
  );
}

/** How wide a hand's sample may be, in CSS pixels. */
const SAMPLE = 50;

/** The first of the names in a hand, made smaller where it is wider than its button. */
function Sample({ text, family }: { readonly text: string; readonly family: string }) {
  const element = useRef<HTMLSpanElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const measure = () => setScale(Math.min(1, SAMPLE / Math.max(1, element.current?.offsetWidth ?? 1)));
    measure();
    // The face may come a moment later.
    document.fonts?.addEventListener('loadingdone', measure);
    return () => document.fonts?.removeEventListener('loadingdone', measure);
  }, [text, family]);
  return (
    <span ref={element} class="sample" style={{ fontFamily: `"${family}"`, transform: `scale(${scale})` }}>
      {text}
    </span>
  );
}

const names = (missing: HandOffer['missing']) => missing.slice(0, 5).map(({ character }) => character);
