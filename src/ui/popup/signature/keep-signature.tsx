import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import { type KeptSignature, sameKept } from '../../../signing/kept-signatures';
import type { KeptSignatures } from './use-kept-signatures';

interface Props {
  readonly kept: KeptSignatures;
  /** What stands on the line, under the signer's name; null while there is no signature or no name. */
  readonly onLine: KeptSignature | null;
}

/** The box that keeps the signature on the line. What is kept follows the line as long as the box stays ticked. */
export function KeepSignature({ kept, onLine }: Props) {
  const [asked, setAsked] = useState(false);
  const follows = useRef<KeptSignature | null>(null);
  const list = kept.signatures?.kind === 'open' ? kept.signatures.kept : null;
  const isKept = list !== null && onLine !== null && list.some((each) => sameKept(each, onLine));
  const line = JSON.stringify(onLine);
  useEffect(() => {
    if (!asked || !onLine || !list) return;
    // Another way of signing is another signature: it is not put in the place of the one that was kept.
    if (follows.current && follows.current.signature.kind !== onLine.signature.kind) {
      stop();
      return;
    }
    const before = follows.current;
    follows.current = onLine;
    void kept.keep(onLine, before).then((done) => {
      if (!done) stop();
    });
  }, [asked, line, list !== null]);
  useEffect(() => {
    // One that was forgotten on the list is not kept again by the next stroke.
    if (kept.removed && follows.current && sameKept(kept.removed, follows.current)) stop();
  }, [kept.removed]);
  function stop() {
    follows.current = null;
    setAsked(false);
  }
  if (!kept.mayChange || !list) return null;
  return (
    <label class="check keep">
      <input
        type="checkbox"
        checked={asked || isKept}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          setAsked(checked);
          follows.current = null;
          if (!checked && onLine && isKept) void kept.remove(onLine);
        }}
      />
      <span>{t('keepSignature')}</span>
    </label>
  );
}
