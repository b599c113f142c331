import { useEffect, useState } from 'preact/hooks';
import { t, writtenDay } from '../../extension/i18n';
import type { ListedForm } from '../../extension/signed-forms';
import { sha256 } from '../../pdf/file/sha256';
import { FileButton } from '../components/file-button';
import { Icon } from '../components/icon';
import { inRow } from '../components/listed';

/** A file that was asked about; without a hash where it could not be read. */
interface Asked {
  readonly name: string;
  readonly hash: string | null;
}

/**
 * Tells whether a file is, byte for byte, one that was signed here; by a choice of files, or dropped anywhere.
 * @param forms all of them; null while they are not all read.
 */
export function IsItMine({ forms }: { forms: readonly ListedForm[] | null }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [over, setOver] = useState(false);

  async function ask(file: File | undefined) {
    if (!file) return;
    const { name } = file;
    try {
      setAsked({ name, hash: await sha256(new Uint8Array(await file.arrayBuffer())) });
    } catch {
      setAsked({ name, hash: null });
    }
  }

  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') void ask(event.dataTransfer.files[0]);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) document.addEventListener(kind, onDrag);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, onDrag);
    };
  }, []);

  return (
    <section aria-labelledby="mine-heading">
      <h2 id="mine-heading">{t('mineHeading')}</h2>
      <div class={over ? 'drop over' : 'drop'}>
        <Icon name="paper" />
        <p>
          <strong>{t('mineLabel')}</strong>
          <span class="hint">{t('mineHint')}</span>
        </p>
        <FileButton
          id="mine"
          name={t('mineLabel')}
          accept="application/pdf,.pdf"
          look="small"
          onFiles={([file]) => void ask(file)}
        >
          {t('checkChooseFile')}
        </FileButton>
      </div>
      <div role="status">{asked && forms && <Said asked={asked} forms={forms} />}</div>
    </section>
  );
}

function Said({ asked: { name, hash }, forms }: { asked: Asked; forms: readonly ListedForm[] }) {
  const form = forms.find(({ sha256: own }) => own === hash);
  if (form) {
    return (
      <div class="answer good">
        <strong>
          <bdi>{t('mineYes', name)}</bdi>
        </strong>
        <p>
          <bdi>
            {inRow('sentences', [
              t('mineYesMore', writtenDay(form.date), form.title),
              name === form.fileName ? '' : t('mineOtherName', form.fileName),
            ])}
          </bdi>
        </p>
      </div>
    );
  }
  return (
    <div class="answer">
      <strong>
        <bdi>{t(hash === null ? 'mineUnreadable' : 'mineNo', name)}</bdi>
      </strong>
      {hash !== null && <p>{t('mineNoMore')}</p>}
    </div>
  );
}
