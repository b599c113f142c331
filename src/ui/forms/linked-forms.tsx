import { useEffect, useState } from 'preact/hooks';
import { type MessageName, t } from '../../extension/i18n';
import { findAgreements, readAgreement } from '../../extension/on-page';
import type { FoundAgreement } from '../../portals/page-agreement/found';
import { NOT_READ, pdfFile } from '../check/use-handed-over';
import { Icon } from '../components/icon';
import { Phrase } from '../components/phrase';

interface Props {
  readonly tabId: number;
  onFile(file: File, address: string): void;
}

type Linked = Exclude<FoundAgreement, { kind: 'text' }>;

/** The forms that a paper's page links: looking for them reads the page alone, a file is fetched after a click. */
export function LinkedForms({ tabId, onFile }: Props) {
  const [linked, setLinked] = useState<readonly Linked[]>([]);
  useEffect(() => {
    void findAgreements(tabId).then(({ found }) =>
      setLinked(found.flatMap((each) => (each.kind === 'text' ? [] : [each]))),
    );
  }, [tabId]);
  if (linked.length === 0) return null;
  return (
    <section aria-labelledby="linked">
      <h2 id="linked">{t('formsLinked')}</h2>
      <ul class="linked">
        {linked.map((each) => (
          <li key={each.address}>
            <Icon name="paper" />
            {each.kind === 'file' ? <Take {...{ tabId, onFile }} found={each} /> : <Elsewhere found={each} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Take({ tabId, found: { name, address }, onFile }: Props & { found: Linked }) {
  const [failed, setFailed] = useState<MessageName | null>(null);
  async function take() {
    const read = await readAgreement(tabId, address);
    if (read.kind === 'pdf') return onFile(pdfFile(read.base64, name), address);
    setFailed(read.kind === 'text' ? 'formsWebText' : NOT_READ[read.why]);
  }
  return (
    <div>
      <button type="button" onClick={() => void take()}>
        <Phrase message="formsTake" values={[name]} />
      </button>
      <p role="status" class="hint">
        {failed && <Phrase message={failed} values={[name]} />}
      </p>
    </div>
  );
}

const Elsewhere = ({ found }: { found: Linked }) => (
  <p>
    {found.kind === 'elsewhere' && <Phrase message="formsElsewhere" values={[found.name, found.host]} />}{' '}
    <a href={found.address} target="_blank" rel="noreferrer">
      {t('formsOpenLink')}
    </a>
  </p>
);
