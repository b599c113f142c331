import type { ComponentChildren } from 'preact';
import type { DeskForm } from '../../desk/desk';
import { numeral, t } from '../../extension/i18n';
import { Icon } from '../components/icon';
import { InTurn } from '../components/in-turn';
import { CheckBeside } from './check-beside';
import { Claims } from './claims';
import { FormFacts } from './form-facts';
import type { DeskLine } from './line';
import { stateWords } from './problem-words';
import { StateChip } from './state-chip';

/** The id of the details' heading, which takes the focus where they cover the table. */
export const DETAILS_HEADING = 'details-heading';

interface Props {
  readonly line: DeskLine;
  /** The form that is shown: the paper's best one unless the chair chose another; null where there is none. */
  readonly form: DeskForm | null;
  readonly note: string;
  readonly known: Promise<unknown>;
  /** The lines of the list's papers, by their papers' ids. */
  readonly papers: ReadonlyMap<string, DeskLine>;
  open(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
  setNote(note: string): void;
  /** The note was written to its end: it holds for what was said already too. */
  onNoted(note: string): void;
  onForm(form: DeskForm): void;
  onSay(said: 'accepted' | 'sent-back' | null): void;
  onAssign(paper: string | null): void;
  onClose(): void;
  /** Further ways on, such as the message to the author. */
  readonly children: ComponentChildren;
}

/** One paper with its forms: what was found, why it is taken for the paper's, what the chair says of it, and its pages. */
export function Details({ line, form, note, known, papers, open, setNote, children, ...acts }: Props) {
  const { row, number, title } = line;
  const forms = row.kind === 'paper' ? row.forms : [row.form];
  const paper = row.kind === 'paper' ? row.paper : null;
  return (
    <aside id="details" class="details" aria-labelledby={DETAILS_HEADING}>
      <div class="details-head">
        <h2 id={DETAILS_HEADING} tabIndex={-1}>
          {number && `${t('deskNumber')} ${number} `}
          <bdi class="serif">{title}</bdi>
        </h2>
        <button type="button" class="bare" aria-label={t('close')} onClick={acts.onClose}>
          <Icon name="close" />
        </button>
      </div>
      <p>
        <StateChip line={{ state: form?.state ?? line.state, form }} />
      </p>
      {forms.length > 1 && (
        <fieldset class="states">
          <legend class="unseen">{t('deskForms2')}</legend>
          {forms.map((each, i) => (
            <button key={each.id} type="button" aria-pressed={each.id === form?.id} onClick={() => acts.onForm(each)}>
              {numeral(i + 1)} <span>{stateWords(each.state)}</span>
            </button>
          ))}
        </fieldset>
      )}
      {form && <Claims key={form.id} form={form} papers={papers} onAssign={acts.onAssign} />}
      {form ? <FormFacts form={form} /> : <p>{line.found}</p>}
      {form && (
        <>
          <div class="field">
            <label for="note">{t('deskNote')}</label>
            <textarea
              id="note"
              rows={2}
              aria-describedby="note-hint"
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
              onChange={(event) => acts.onNoted(event.currentTarget.value)}
            />
            <p id="note-hint" class="hint">
              {t('deskNoteHint')}
            </p>
          </div>
          <div class="ways">
            <button type="button" class="small primary" onClick={() => acts.onSay('accepted')}>
              {t('deskAccept')}
            </button>
            <button type="button" class="small" onClick={() => acts.onSay('sent-back')}>
              {t('deskSendBack')}
            </button>
            {form.decision && (
              <button type="button" class="small" onClick={() => acts.onSay(null)}>
                {t('deskTakeBack')}
              </button>
            )}
          </div>
        </>
      )}
      {children}
      {form && paper && row.kind === 'paper' && (
        <p>
          <button type="button" class="link" onClick={() => acts.onAssign(null)}>
            {t('deskAnotherPaper')}
          </button>
        </p>
      )}
      {form && (
        <InTurn>
          <CheckBeside form={form} paper={paper} known={known} open={open} />
        </InTurn>
      )}
    </aside>
  );
}
