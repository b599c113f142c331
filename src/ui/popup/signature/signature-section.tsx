import { useRef } from 'preact/hooks';
import { agreementById } from '../../../agreements';
import { t } from '../../../extension/i18n';
import { foundText } from '../../../paper/found-text';
import type { Hands } from '../../../pdf/hands';
import { type Draft, type Pen, signatureOf } from '../../../signing/draft';
import { keptFor, penWith } from '../../../signing/kept-signatures';
import { warnings } from '../../../signing/sign';
import type { Signature, Stroke } from '../../../signing/signature';
import { useHands } from './hand-fonts';
import { KeepSignature } from './keep-signature';
import { KeptList } from './kept-list';
import { KeptMessages } from './kept-messages';
import { usePictureTaking } from './picture-of-signature';
import { PicturePlace, PictureTools } from './picture-place';
import { PrintedSignature } from './printed-signature';
import { SignatureBlock } from './signature-block';
import { SignaturePad } from './signature-pad';
import { SlipOfThePen } from './slip-of-the-pen';
import { Tabs } from './tabs';
import { TypedName } from './typed-name';
import { UnlockForm } from './unlock-form';
import type { KeptSignatures } from './use-kept-signatures';

interface Props {
  readonly draft: Draft;
  /** The kept signatures; null where none are used. */
  readonly kept: KeptSignatures | null;
  /** The address of this form in a tab, where files can be chosen; null where it stands in one. */
  readonly inTab: string | null;
  change(next: (draft: Draft) => Draft): void;
}

/** Where one signs: on the form's signature block as it will be printed, by drawing typing or a picture, or with a kept signature. */
export function SignatureSection({ draft, kept, inTab, change }: Props) {
  const { pen } = draft;
  // What the last Clear took away, until the next stroke.
  const cleared = useRef<readonly Stroke[]>([]);
  const setPen = (part: Partial<Pen>) => change((now) => ({ ...now, pen: { ...now.pen, ...part } }));
  const setStrokes = (strokes: readonly Stroke[], taken: readonly Stroke[] = []) => {
    cleared.current = taken;
    setPen({ strokes, meant: false });
  };
  const hands = useHands(pen.tab === 'type');
  const signature = printed(signatureOf(pen), hands);
  const taking = usePictureTaking(pen.tab === 'image');
  const shown: Signature | null =
    taking.given.kind === 'shown' ? { kind: 'pictured', outlines: taking.given.outlines } : signature;
  const name = foundText(draft.signer);
  const onLine = signature && name ? { name, signature } : null;
  const open = kept?.signatures?.kind === 'open' ? kept.signatures : null;
  const mine = open ? keptFor(open.kept, name) : [];
  const { layout } = agreementById(draft.agreement);
  return (
    <div class="signature">
      <Tabs
        label={t('signatureTabs')}
        tabs={[
          { id: 'draw', label: t('draw') },
          { id: 'type', label: t('type') },
          { id: 'image', label: t('image') },
        ]}
        open={pen.tab}
        onOpen={(tab) => setPen({ tab })}
        beside={
          kept && mine.length > 0 ? (
            <KeptList
              kept={mine}
              onLine={onLine}
              put={({ signature: chosen }) => change((now) => ({ ...now, pen: penWith(now.pen, chosen) }))}
              remove={kept.mayChange ? (each) => void kept.remove(each) : null}
            />
          ) : null
        }
      >
        {pen.tab === 'type' && (
          <TypedName pen={pen} hands={hands} setPen={setPen} differs={warnings(draft).includes('signature-differs')} />
        )}
        <SignatureBlock draft={draft}>
          {pen.tab === 'draw' ? (
            <div class="signing-place by-pen">
              <SignaturePad ink={draft.ink} strokes={pen.strokes} onStrokes={(strokes) => setStrokes(strokes)} />
            </div>
          ) : pen.tab === 'image' ? (
            <PicturePlace taking={taking} filled={shown !== null} inTab={inTab}>
              <PrintedSignature signature={shown} ink={draft.ink} layout={layout.signature} />
            </PicturePlace>
          ) : (
            <div class="signing-place">
              {signature && 'text' in signature && <span class="unseen">{signature.text}</span>}
              <PrintedSignature signature={signature} ink={draft.ink} layout={layout.signature} />
            </div>
          )}
        </SignatureBlock>
        {pen.tab === 'image' && (
          <PictureTools taking={taking} filled={shown !== null} inTab={inTab} take={(picture) => setPen({ picture })} />
        )}
        {pen.tab === 'draw' && <SlipOfThePen pen={pen} setPen={setPen} />}
        <div class="signature-tools">
          {kept && <KeepSignature kept={kept} onLine={onLine} />}
          {pen.tab === 'image' && pen.picture && (
            <span class="pad-tools">
              <button type="button" onClick={() => setPen({ picture: null })}>
                {t('clear')}
              </button>
            </span>
          )}
          {pen.tab === 'draw' && (
            <span class="pad-tools">
              <button
                type="button"
                disabled={pen.strokes.length === 0 && cleared.current.length === 0}
                onClick={() => setStrokes(pen.strokes.length > 0 ? pen.strokes.slice(0, -1) : cleared.current)}
              >
                {t('undo')}
              </button>
              <button type="button" disabled={pen.strokes.length === 0} onClick={() => setStrokes([], pen.strokes)}>
                {t('clear')}
              </button>
            </span>
          )}
        </div>
      </Tabs>
      {kept?.signatures?.kind === 'locked' && <UnlockForm of="signatures" open={kept.open} />}
      {kept && <KeptMessages kept={kept} />}
    </div>
  );
}

/** A signature as it will be printed: a name that its hand cannot draw whole is set in the form's own face. */
function printed(signature: Signature | null, hands: Hands | null): Signature | null {
  if (signature?.kind !== 'lettered' || !hands) return signature;
  const { text, hand } = signature;
  return hands.draws(hand, text) ? signature : { kind: 'typed', text };
}
