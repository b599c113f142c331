import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { deskPageFor } from '../../../extension/desk-page';
import { download, ownFile } from '../../../extension/files';
import { counted, type MessageName, numeral, t } from '../../../extension/i18n';
import { type ListedForm, signedFile } from '../../../extension/signed-forms';
import type { Paper } from '../../../paper/paper';
import { MOST_TOGETHER } from '../../../signing/batch';
import { NO_FILE } from '../../agreements/no-file';
import { Icon } from '../../components/icon';
import { inRow } from '../../components/listed';
import { NoticeSlot } from '../facts/notice-slot';
import type { Notice } from '../facts/page-notices';
import type { FormActions } from '../form-actions';
import type { FormState } from '../form-state';
import { FormToast } from '../frame/form-toast';
import { NotKept } from '../frame/not-kept';
import { type ListedPaper, listedPaper, matching } from '../paper-filter';
import { PaperList } from '../paper-list';
import { PapersLeftOut } from '../papers-left-out';
import { AskPassphrase } from '../signature/ask-passphrase';
import { mayBeOwn, SECTIONS, type Section, sectionOf, stateOf } from './paper-state';
import { useSignedFiles } from './use-signed-files';

/** From so many papers on there is a field to filter them by. */
const MANY = 8;
/** Nobody has more accepted papers on one page: such a page lists a venue's, and none is ticked for its visitor. */
const ONES_OWN = 30;
/** The last milliseconds of an idle time are the browser's. */
const SPARE = 2;
/** The id of the screen's heading, which takes the focus when one comes back to the list. */
export const LIST_HEADING = 'papers-heading';
const HEADING: Readonly<Record<Section, MessageName>> = {
  'to-sign': 'papersToSign',
  signed: 'papersSigned',
  others: 'papersOthers',
};

interface Props {
  readonly state: FormState;
  readonly papers: readonly Paper[];
  readonly actions: FormActions;
  readonly notices: readonly Notice[];
  /** By their keys, the papers that were ticked or unticked by hand. */
  readonly ticks: ReadonlyMap<string, boolean>;
  setTicks(next: (now: ReadonlyMap<string, boolean>) => ReadonlyMap<string, boolean>): void;
  /** Opens what is kept under the passphrase; returns whether it was the right one. */
  unlock(passphrase: string): Promise<boolean>;
  /** The report that the page was read wrong, while it is open. */
  readonly report: ComponentChildren;
}

/** A page's list of papers, and nothing else: some are ticked to be signed together, or one is opened by its title. */
export function ListScreen({ state, papers, actions, notices, ticks, setTicks, unlock, report }: Props) {
  const { kept, rest } = state;
  const [typed, setTyped] = useState('');
  const listed = useMemo(() => papers.map(listedPaper), [papers]);
  const rows = useMemo(
    () => listed.map((each) => ({ listed: each, state: stateOf(each.paper, kept) })),
    [listed, kept],
  );
  const acceptedOwn = useMemo(() => {
    const own = new Set<string>();
    // Before all are known, none is ticked that would be unticked again.
    if (rest > 0) return own;
    for (const { listed: each, state: at } of rows) {
      if (sectionOf(at) === 'to-sign' && mayBeOwn(each.paper, kept.signer)) own.add(each.paper.key);
      if (own.size > ONES_OWN) return new Set<string>();
    }
    return own;
  }, [rows, rest]);
  const hasSigned = state.keeping.onDisk && rows.some((row) => sectionOf(row.state) === 'signed');
  const files = useSignedFiles(hasSigned);
  const [notHad, setNotHad] = useState('');
  const [locked, setLocked] = useState<ListedForm | null>(null);
  const isTicked = (key: string) => ticks.get(key) ?? acceptedOwn.has(key);
  useEffect(() => readyToFilter(listed), [listed]);

  const ticked = papers.filter(({ key }) => isTicked(key));
  const all = papers.length + rest;
  const shown = useMemo(() => new Set(matching(listed, typed)), [listed, typed]);
  const sections = SECTIONS.map((id) => {
    const of = rows.filter((row) => shown.has(row.listed) && sectionOf(row.state) === id);
    const own = of.map((row) => {
      const { key } = row.listed.paper;
      return { ...row, ticked: isTicked(key), file: (id === 'signed' && files.get(key)) || null };
    });
    const heading = t(HEADING[id]);
    return { id, heading: rest > 0 ? heading : t('papersGroup', heading, numeral(own.length)), rows: own };
  });
  const tickAll = (on: boolean) => setTicks(() => new Map(papers.map(({ key }) => [key, on && acceptedOwn.has(key)])));

  async function again(form: ListedForm) {
    const { sha256, fileName } = form;
    const file = await signedFile(sha256);
    setLocked(file.kind === 'locked' ? form : null);
    setNotHad(file.kind === 'file' || file.kind === 'locked' ? '' : t(NO_FILE[file.kind], fileName));
    if (file.kind === 'file') download(file.bytes, fileName, 'application/pdf');
  }

  function onSign() {
    const [only, ...others] = ticked;
    if (only && others.length === 0) void actions.choose(only);
    else if (only && ticked.length <= MOST_TOGETHER) actions.chooseTogether(ticked.map(({ key }) => key));
  }

  return (
    <main class="panel">
      <div class="panel-body papers-here">
        <NoticeSlot notices={notices} again={null} />
        {report}
        <div class="field-head">
          <h2 id={LIST_HEADING} tabIndex={-1}>
            {t('papersHeading')}
          </h2>
          <span class="hint">
            <bdi>{inRow('listBeside', [numeral(all), oneVenue(papers) ?? ''])}</bdi>
          </span>
        </div>
        {rest === 0 && <PapersLeftOut reading={state.reading} />}
        {papers.length >= MANY && (
          <div class="field">
            <div class="field-head">
              <label for="filter">{t('chooseFilter')}</label>
              <span class="hint" role="status">
                {shown.size > 0 ? counted('chooseShown', all, numeral(shown.size)) : t('chooseNone')}
              </span>
            </div>
            <input
              id="filter"
              type="text"
              dir="auto"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              placeholder={t('chooseFilterHint')}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
        )}
        {(ticked.length > 0 || acceptedOwn.size > 0) && (
          <p class="tick-all">
            <button type="button" class="link" onClick={() => tickAll(ticked.length === 0)}>
              {t(ticked.length > 0 ? 'papersUntick' : 'papersTick')}
            </button>
          </p>
        )}
        <PaperList
          sections={sections}
          rest={rest}
          tick={(key, on) => setTicks((now) => new Map(now).set(key, on))}
          open={(paper) => void actions.choose(paper)}
          again={(form) => void again(form)}
        />
        {hasSigned && (
          <p>
            <a href={ownFile('src/ui/agreements/index.html')} target="_blank" rel="noreferrer">
              {t('agreementsHeading')}
            </a>
          </p>
        )}
        <p>
          <button type="button" class="link" onClick={() => void actions.choose(null)}>
            {t('paperNotListed')}
          </button>
        </p>
        {state.tab.id !== null && papers.length >= MANY && (
          <p>
            <a href={deskPageFor(state.tab.id)} target="_blank" rel="noreferrer">
              {t('deskTakeList')}
            </a>
          </p>
        )}
      </div>
      <div class="panel-end">
        <div role="status" class="toasts">
          <FormToast state={state} actions={actions} />
        </div>
        <footer>
          <div role="alert">
            <NotKept state={state} />
            {notHad && <p class="error">{notHad}</p>}
          </div>
          {locked && <AskPassphrase key={locked.sha256} open={unlock} onOpen={() => void again(locked)} takesFocus />}
          <p role="status" class="hint">
            {tickedWords(ticked.length)}
          </p>
          {ticked.length > 0 && (
            <div class="ways-out">
              <button type="button" class="primary" disabled={ticked.length > MOST_TOGETHER} onClick={onSign}>
                {counted('readOnce', ticked.length)}
                <Icon name="onward" />
              </button>
            </div>
          )}
        </footer>
      </div>
    </main>
  );
}

function tickedWords(count: number): string {
  if (count === 0) return t('papersNoneTicked');
  return count > MOST_TOGETHER ? counted('papersTooMany', MOST_TOGETHER) : counted('papersTicked', count);
}

/** The venue that all the papers name; null where they name several or none. */
function oneVenue(papers: readonly Paper[]): string | null {
  const venues = new Set(papers.map(({ venue }) => venue));
  return venues.size === 1 ? (papers[0]?.venue ?? null) : null;
}

/**
 * Has the words of all papers ready before the first letter is typed, while the browser has nothing else to do: setting
 * thousands of titles takes a while. Returns what ends it.
 */
function readyToFilter(papers: readonly ListedPaper[]): () => void {
  let next = 0;
  let waiting = requestIdleCallback(goOn);
  function goOn(deadline: IdleDeadline) {
    while (next < papers.length && deadline.timeRemaining() > SPARE) papers[next++]?.words();
    if (next < papers.length) waiting = requestIdleCallback(goOn);
  }
  return () => cancelIdleCallback(waiting);
}
