import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import { typesetTitle } from '../../../paper/title';
import { type Draft, edit } from '../../../signing/draft';
import { Icon } from '../../components/icon';
import { PROVENANCE } from './provenance';

interface Props {
  readonly draft: Draft;
  readonly provenanceOpen: boolean;
  change(next: (draft: Draft) => Draft): void;
  setProvenanceOpen(open: boolean): void;
}

/** The article's title as it will be printed, as high as it needs, and the way to where it was found. */
export function TitleField({ draft, provenanceOpen, change, setProvenanceOpen }: Props) {
  const { paper, title } = draft;
  const found = paper ? typesetTitle(paper.title) : '';
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    // Firefox 142 does not know `field-sizing`.
    if (!field.current || CSS.supports('field-sizing', 'content')) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight + 2}px`;
  }, [title]);
  return (
    <div class="field">
      <div class="field-head">
        <label for="title">{t('articleTitle')}</label>
        <button
          type="button"
          class="link soft"
          aria-expanded={provenanceOpen}
          aria-controls={provenanceOpen ? PROVENANCE : undefined}
          onClick={() => setProvenanceOpen(!provenanceOpen)}
        >
          <Icon name="info" />
          {t('whereFrom')}
        </button>
      </div>
      <textarea
        ref={field}
        id="title"
        class="serif"
        dir="auto"
        rows={2}
        value={title}
        aria-required="true"
        onInput={(event) => {
          const { value } = event.currentTarget;
          change((now) => edit(now, 'title', value.replace(/\s*\n\s*/g, ' ')));
        }}
      />
      {paper && title !== found && (
        <button
          type="button"
          class="link"
          onClick={() => {
            change((now) => revertTitle(now, found));
            // The button goes: the focus shall not go with it.
            field.current?.focus();
          }}
        >
          {t('usePageTitle')}
        </button>
      )}
    </div>
  );
}

function revertTitle(draft: Draft, found: string): Draft {
  const reverted = edit(draft, 'title', found);
  return { ...reverted, edited: reverted.edited.filter((field) => field !== 'title') };
}
