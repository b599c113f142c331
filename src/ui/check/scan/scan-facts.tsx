import type { ComponentChildren } from 'preact';
import type { ScanFact, Seen } from '../../../checking/scan';
import { t } from '../../../extension/i18n';
import type { ScannedPage } from '../../../scan/scanned-page';
import { agreementOf } from '../against';
import { SaidOf } from '../said-of';
import { GreyCanvas, widened } from './grey-canvas';
import { inkBox } from './ink-box';
import { comparisonOf, type ReadScan, type SeenFact } from './scan-subject';
import { namedFacts } from './scan-words';

interface Props {
  readonly scan: ReadScan;
  onSeen(fact: SeenFact, text: string): void;
}

/** What is filled in: read where it is print or a clear hand, else its picture and a field for what a person sees. */
export function ScanFacts({ scan, onSeen }: Props) {
  const facts = comparisonOf(scan)?.facts;
  if (!facts) return null;
  const { signature } = facts;
  return (
    <section aria-labelledby="scan-facts-heading">
      <h3 id="scan-facts-heading" tabIndex={-1}>
        {t('checkReportFacts')}
      </h3>
      <p class="hint">{t('scanByMachine')}</p>
      <ul class="findings" aria-label={t('checkFindings')}>
        {namedFacts(facts, agreementOf(scan)).map(({ key, label, fact }) => {
          return (
            <li key={key} class={fact.kind === 'read' ? 'fact' : 'odd'}>
              {fact.kind === 'picture' ? <strong>{label}</strong> : <SaidOf place={label}>{inScan(fact)}</SaidOf>}
              {(fact.kind === 'read' || fact.kind === 'picture') && (
                <Piece pages={scan.pages} seen={fact} label={t('scanPictureOf', label)} />
              )}
              {fact.kind === 'picture' && (
                <label>
                  {t('scanType', label)}
                  <input
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    value={scan.seen.get(key) ?? ''}
                    onInput={(event) => onSeen(key, event.currentTarget.value)}
                  />
                </label>
              )}
            </li>
          );
        })}
        <li class={signature.kind === 'ink' ? 'fact' : 'odd'}>
          <SaidOf place={t('checkFactSignature')}>{signatureInScan(signature.kind)}</SaidOf>
          {signature.kind === 'ink' && (
            <Piece pages={scan.pages} seen={signature} isPen label={t('scanPictureOf', t('checkFactSignature'))} />
          )}
        </li>
      </ul>
    </section>
  );
}

/** What was read of a fact: its words, that it is empty, or that it was not found. */
function inScan(fact: Exclude<ScanFact, { kind: 'picture' }>): ComponentChildren {
  if (fact.kind === 'read') return <bdi key="words">{fact.text}</bdi>;
  return t(fact.kind === 'empty' ? 'checkOddEmpty' : 'scanFactNotFound');
}

/** Whether there is ink where one signs. */
export function signatureInScan(kind: 'ink' | 'none' | 'not-found'): string {
  if (kind === 'ink') return t('scanSignatureInk');
  return t(kind === 'none' ? 'checkOddNoSignature' : 'scanFactNotFound');
}

/** Pixels of the page that are shown around a fact, and those for each CSS pixel. */
const AROUND = 14;
const ENLARGED = 1.5;

/** A word that was read so surely is print. From 0 to 100. */
const SURE = 80;

function Piece({
  pages,
  seen,
  isPen = false,
  label,
}: {
  pages: readonly ScannedPage[];
  seen: Seen;
  /** Whether it is a pen's line that is to be seen, and not the print beside it. */
  isPen?: boolean;
  label: string;
}) {
  const page = pages[seen.page - 1];
  if (!page) return null;
  const print = isPen ? page.words.filter(({ confidence }) => confidence >= SURE).map((word) => word.box) : [];
  const box = widened(inkBox(page.picture, seen.box, print), AROUND, page.picture);
  return (
    <div class="piece" style={{ width: `${(box.right - box.left) / ENLARGED}px` }}>
      <GreyCanvas picture={page.picture} box={box} label={label} />
    </div>
  );
}
