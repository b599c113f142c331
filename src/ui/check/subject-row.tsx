import type { Agreement } from '../../agreements/agreement';
import { counted, numeral, t } from '../../extension/i18n';
import { fromWords } from '../components/from-words';
import { Icon } from '../components/icon';
import { inRow } from '../components/listed';
import { AgainButton } from './again-button';
import { agreementOf, publishedOn } from './against';
import { FormFile } from './inputs';
import { ReadingFile } from './reading-file';
import { comparisonOf, nameOf } from './scan/scan-subject';
import { mayRead } from './scan/unread-words';
import { checkedOf, isOfScan, type Subject } from './subject';

interface Props {
  readonly subject: Exclude<Subject, { kind: 'nothing' }>;
  onForm(files: readonly File[]): void;
  onStop(): void;
  onStopScan(): void;
  onAgain(): void;
}

/** What is being checked, against what, and the ways on: to stop, to begin again, to take another form. */
export function SubjectRow({ subject, onForm, onStop, onStopScan, onAgain }: Props) {
  return (
    <div class="subject">
      <Icon name={isOfScan(subject) ? 'scan' : 'paper'} />
      <p>
        <strong>
          <bdi>{nameOfSubject(subject)}</bdi>
        </strong>{' '}
        <span class="hint">{aboutSubject(subject)}</span>
      </p>
      <div class="ways">
        {subject.kind === 'busy' && <ReadingFile onStop={onStop} />}
        {subject.kind === 'reading-scan' && (
          <button type="button" class="small" onClick={onStopScan}>
            {t('scanStop')}
          </button>
        )}
        {mayBeginAgain(subject) && <AgainButton focused={wasStopped(subject)} onAgain={onAgain} />}
        <FormFile again onForm={onForm} />
      </div>
    </div>
  );
}

function mayBeginAgain(subject: Subject): boolean {
  if (subject.kind === 'stopped') return subject.files.length > 0;
  return subject.kind === 'unread-scan' && mayRead(subject.why);
}

function wasStopped(subject: Subject): boolean {
  return subject.kind === 'stopped' || (subject.kind === 'unread-scan' && subject.why.kind === 'stopped');
}

function nameOfSubject(subject: Subject): string {
  if (isOfScan(subject)) return nameOf(subject.files);
  switch (subject.kind) {
    case 'pdf':
      return subject.name;
    case 'text':
      return t('checkPasted');
    case 'busy':
      return subject.name ?? t('checkPasted');
    case 'stopped':
      return nameOf(subject.files);
    default:
      return '';
  }
}

/** Its pages, its size, and the agreement that it was held against; what is not known is left out. */
function aboutSubject(subject: Subject): string {
  const said: string[] = [];
  if (subject.kind === 'pdf') {
    if (subject.reading.kind !== 'refused') said.push(counted('checkPageCount', subject.reading.pages.length));
    said.push(t('checkKilobytes', numeral(Math.ceil(subject.bytes.length / 1000))));
  }
  if (subject.kind === 'scan') said.push(counted('scanPages', subject.pages.length));
  if (subject.kind === 'text') said.push(counted('checkReportPastedLength', subject.length));
  if (checkedOf(subject) || (subject.kind === 'scan' && comparisonOf(subject))) {
    said.push(...againstWords(agreementOf(subject)));
  }
  return inRow('listBeside', said);
}

/** A form that was brought has no day of its own, but the one on which it was added. */
function againstWords(agreement: Agreement): string[] {
  const { publisher, provenance } = agreement;
  if (provenance.kind !== 'publisher') return [publisher, fromWords(provenance)];
  return [t('checkHeldAgainst', publisher, publishedOn(agreement))];
}
