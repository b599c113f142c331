import { useState } from 'preact/hooks';
import { download } from '../../../extension/files';
import { counted, type MessageName, numeral, t } from '../../../extension/i18n';
import type { Kept } from '../../../extension/storage';
import type { Paper } from '../../../paper/paper';
import { cleanFileName } from '../../../signing/file-name';
import { prefill } from '../../../signing/prefill';
import { Confirmation, FieldLabel } from '../../components/required';
import { agreementOf } from '../against';
import { type InkFault, inkFaults, pagesOfForm } from './ink-checks';
import type { InkPaper } from './scan-messages';
import type { ScanSession } from './scan-session';
import { factText, type ReadScan } from './scan-subject';

interface Props {
  readonly scan: ReadScan;
  readonly session: ScanSession;
  readonly paper: Paper | null;
  readonly kept: Kept;
}

/** A form is handed in by e-mail and portals that take no more; in bytes. */
const LARGEST = 300_000;
const A4_SHAPE = 297 / 210;
const LETTER_SHAPE = 11 / 8.5;

/** The way back from ink: the form that was printed, signed by pen and scanned, as one clean PDF under its right name. */
export function InkForm({ scan, session, paper, kept }: Props) {
  const [fileName, setFileName] = useState(() => proposedName(scan, paper, kept));
  const [size, setSize] = useState<InkPaper>(() => nearestPaper(scan));
  const [seen, setSeen] = useState(false);
  const [said, setSaid] = useState('');
  const faults = inkFaults(scan, paper?.title ?? null);
  const words = faults.map((fault) => faultWords(fault, agreementOf(scan).publisher));

  async function save() {
    const name = cleanFileName(fileName);
    if (!name) return setSaid(t('missingFileName'));
    if (faults.length > 0 && !seen) return setSaid(t('inkUnseen'));
    setSaid(t('makingPdf'));
    // The file is the same, whatever language the interface speaks.
    const title = `Publication agreement: ${factText(scan, 'title') ?? paper?.title ?? name}`;
    const made = await session.ask({ kind: 'ink', pages: pagesOfForm(scan), paper: size, title });
    if (made.kind !== 'ink') return setSaid(t('inkFailed'));
    download(made.bytes, name, 'application/pdf');
    const kilobytes = numeral(Math.ceil(made.bytes.length / 1000));
    setSaid(t(made.bytes.length > LARGEST ? 'inkSavedLarge' : 'inkSaved', name, kilobytes));
  }
  return (
    <section aria-labelledby="ink-heading" class="ink">
      <h2 id="ink-heading">{t('inkHeading')}</h2>
      <p class="hint">{t('inkHint')}</p>
      {words.length > 0 ? (
        <ul class="findings" aria-label={t('inkFaults')}>
          {words.map((each) => (
            <li key={each} class="odd">
              {each}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t(paper ? 'inkAllThere' : 'inkAllThereNoPaper')}</p>
      )}
      <FieldLabel field="ink-file-name" words={t('fileName')} required />
      <input
        id="ink-file-name"
        type="text"
        spellcheck={false}
        autocomplete="off"
        aria-required="true"
        value={fileName}
        onInput={(event) => setFileName(event.currentTarget.value)}
      />
      <label>
        {t('inkPaper')}
        <select value={size} onChange={(event) => setSize(event.currentTarget.value === 'a4' ? 'a4' : 'letter')}>
          <option value="letter">{t('inkLetter')}</option>
          <option value="a4">{t('inkA4')}</option>
        </select>
      </label>
      {faults.length > 0 && <Confirmation id="ink-seen" words={t('inkSeen')} given={seen} onGiven={setSeen} />}
      <p role="status" aria-label={t('inkHeading')} class="hint">
        {said}
      </p>
      <button type="button" class="primary" onClick={() => void save()}>
        {t('inkSave')}
      </button>
    </section>
  );
}

/** By the venue's or the publisher's rule, as a form signed here; else after the scan itself. */
function proposedName(scan: ReadScan, paper: Paper | null, kept: Kept): string {
  const stem = scan.files[0]?.name.replace(/\.\w{1,5}$/, '') ?? '';
  return prefill(paper, 'form', kept).fileName || cleanFileName(`${stem}-signed`);
}

function nearestPaper({ pages }: ReadScan): InkPaper {
  const [first] = pages;
  const shape = first ? first.picture.height / first.picture.width : LETTER_SHAPE;
  return shape > (A4_SHAPE + LETTER_SHAPE) / 2 ? 'a4' : 'letter';
}

const FAULTS: Readonly<Record<Exclude<InkFault['kind'], 'open' | 'title-differs'>, MessageName>> = {
  'page-missing': 'inkPageMissing',
  'title-empty': 'inkTitleEmpty',
  'title-unread': 'inkTitleUnread',
  'no-signature': 'inkNoSignature',
  changed: 'inkChanged',
  poor: 'inkPoor',
};

function faultWords(fault: InkFault, publisher: string): string {
  if (fault.kind === 'open') return counted('inkOpen', fault.doubts);
  return fault.kind === 'title-differs' ? t('inkTitleDiffers', fault.title) : t(FAULTS[fault.kind], publisher);
}
