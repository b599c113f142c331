import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';

interface Props {
  /** What the button says. */
  readonly words: string;
  readonly question: string;
  /** What the answer says that does it. */
  readonly yes: string;
  /** How much the act takes away. */
  readonly tone: 'plain' | 'grave';
  act(): void;
  /** Other ways on, beside the answers. */
  readonly children?: ComponentChildren;
}

/** A button for what cannot be taken back: it gives way to a question, and the focus goes along there and back. */
export function AskFirst({ words, question, yes, tone, act, children }: Props) {
  const [asking, setAsking] = useState(false);
  const asked = useRef(asking);
  const id = useId();
  useEffect(() => {
    if (asked.current !== asking) document.getElementById(`${asking ? 'not' : 'ask'}-${id}`)?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button
        id={`ask-${id}`}
        type="button"
        class={tone === 'grave' ? 'grave' : undefined}
        onClick={() => setAsking(true)}
      >
        {words}
      </button>
    );
  }
  return (
    <fieldset>
      <legend>{question}</legend>
      <div class="answers">
        {children}
        <button
          type="button"
          class={tone === 'grave' ? 'grave' : undefined}
          onClick={() => {
            setAsking(false);
            act();
          }}
        >
          {yes}
        </button>
        <button id={`not-${id}`} type="button" onClick={() => setAsking(false)}>
          {t('cancel')}
        </button>
      </div>
    </fieldset>
  );
}
