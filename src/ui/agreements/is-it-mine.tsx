import { useEffect, useState } from 'preact/hooks';
import { t, writtenDay } from '../../extension/i18n';
import type { ListedForm } from '../../extension/signed-forms';
import { sha256 } from '../../pdf/file/sha256';
import { FileButton } from '../components/file-button';
import { Icon } from '../components/icon';
import { inRow } from '../components/listed';

/** What was found out of a file. */
type Answer =
  | { readonly kind: 'mine'; readonly name: string; readonly form: ListedForm }
  | { readonly kind: 'not-mine'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string };

/** Tells whether a file is, byte for byte, one that was signed here; by a choice of files, or dropped anywhere. */
export function IsItMine({ forms }: { forms: readonly ListedForm[] }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [over, setOver] = useState(false);

  async function ask(file: File | undefined) {
    if (!file) return;
    const { name } = file;
    try {
      const hash = await sha256(new Uint8Array(await file.arrayBuffer()));
      const form = forms.find((one) => one.sha256 === hash);
      setAnswer(form ? { kind: 'mine', name, form } : { kind: 'not-mine', name });
    } catch {
      setAnswer({ kind: 'unreadable', name });
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
  }, [forms]);

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
      <div role="status">{answer && <Said answer={answer} />}</div>
    </section>
  );
}

function Said({ answer }: { answer: Answer }) {
  if (answer.kind === 'mine') {
    const { form, name } = answer;
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
        <bdi>{t(answer.kind === 'not-mine' ? 'mineNo' : 'mineUnreadable', answer.name)}</bdi>
      </strong>
      {answer.kind === 'not-mine' && <p>{t('mineNoMore')}</p>}
    </div>
  );
}
