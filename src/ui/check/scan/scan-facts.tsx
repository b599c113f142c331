import type { Seen } from '../../../checking/scan';
import { t } from '../../../extension/i18n';
import type { ScannedPage } from '../../../scan/scanned-page';
import { GreyCanvas, widened } from './grey-canvas';
import { comparisonOf, type ReadScan, type SeenFact } from './scan-subject';
import { FACT_NAMES, FACTS } from './scan-words';

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
      <h3 id="scan-facts-heading">{t('checkReportFacts')}</h3>
      <p class="hint">{t('scanByMachine')}</p>
      <ul class="findings" aria-label={t('checkFindings')}>
        {FACTS.map((name) => {
          const [fact, label] = [facts[name], t(FACT_NAMES[name])];
          return (
            <li key={name} class={fact.kind === 'read' ? 'fact' : 'odd'}>
              <strong>{label}</strong> {fact.kind === 'read' && <bdi>{fact.text}</bdi>}
              {fact.kind === 'empty' && t('checkOddEmpty')}
              {fact.kind === 'not-found' && t('scanFactNotFound')}
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
                    value={scan.seen.get(name) ?? ''}
                    onInput={(event) => onSeen(name, event.currentTarget.value)}
                  />
                </label>
              )}
            </li>
          );
        })}
        <li class={signature.kind === 'ink' ? 'fact' : 'odd'}>
          <strong>{t('checkFactSignature')}</strong> {signatureInScan(signature.kind)}
          {signature.kind === 'ink' && (
            <Piece pages={scan.pages} seen={signature} label={t('scanPictureOf', t('checkFactSignature'))} />
          )}
        </li>
      </ul>
    </section>
  );
}

/** Whether there is ink where one signs. */
export function signatureInScan(kind: 'ink' | 'none' | 'not-found'): string {
  if (kind === 'ink') return t('scanSignatureInk');
  return t(kind === 'none' ? 'checkOddNoSignature' : 'scanFactNotFound');
}

/** Pixels of the page that are shown around a fact. */
const AROUND = 14;

function Piece({ pages, seen, label }: { pages: readonly ScannedPage[]; seen: Seen; label: string }) {
  const page = pages[seen.page - 1];
  if (!page) return null;
  return (
    <GreyCanvas class="piece" picture={page.picture} box={widened(seen.box, AROUND, page.picture)} label={label} />
  );
}
