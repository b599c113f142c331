import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Pack } from '../../any-form/pack';
import type { BroughtForm } from '../../extension/brought-forms';
import { t } from '../../extension/i18n';
import type { Saved } from '../../extension/storage';
import { Phrase } from '../components/phrase';
import { formWithoutPage } from '../popup/without-page';
import { KEPT_ID } from './kept-list';
import { openPack, packRefusal } from './opened-pack';
import { savePack } from './save-pack';
import { formToKeep, type ReviewedForm } from './to-keep';
import type { KeptBlanks } from './use-kept';

/** What can be done on the page, and what was said of the last of it. */
export interface Acts {
  readonly said: ComponentChildren;
  /** The pack that is open. One that is refused closes none. */
  readonly pack: Pack | null;
  hush(): void;
  /** @param after what follows once it is kept. */
  use(reviewed: ReviewedForm, after: () => void): Promise<void>;
  retire(form: BroughtForm, retired: boolean): Promise<void>;
  remove(form: BroughtForm): Promise<void>;
  save(reviewed: ReviewedForm): void;
  open(file: File): Promise<void>;
  close(): void;
}

/** Does what is asked for and says what came of it. */
export function useActs(kept: KeptBlanks): Acts {
  const [said, setSaid] = useState<ComponentChildren>(null);
  const [pack, setPack] = useState<Pack | null>(null);
  const refused = (saved: Exclude<Saved, 'saved'>) =>
    setSaid(t(saved === 'later-version' ? 'agreementsLaterVersion' : 'formsNotUsed'));

  return {
    said,
    pack,
    hush: () => setSaid(null),
    async use(reviewed, after) {
      const form = formToKeep(reviewed, new Date());
      const saved = await kept.keep(form, reviewed.file.bytes);
      if (saved !== 'saved') return refused(saved);
      after();
      setPack(null);
      setSaid(
        <>
          <Phrase message="formsUsed" values={[form.name]} />{' '}
          <a href={formWithoutPage('by-hand', form.id)}>{t('formsWithoutPage')}</a>
        </>,
      );
      document.getElementById(KEPT_ID)?.focus();
    },
    async retire(form, retired) {
      const saved = await kept.retire(form, retired);
      if (saved !== 'saved') refused(saved);
    },
    async remove(form) {
      const back = await kept.remove(form);
      if (typeof back === 'string') return refused(back);
      const bringBack = async () => {
        const saved = await back();
        if (saved !== 'saved') return refused(saved);
        setSaid(null);
        document.getElementById(KEPT_ID)?.focus();
      };
      setSaid(
        <>
          <Phrase message="formsFormRemoved" values={[form.name]} />{' '}
          <button type="button" class="link" onClick={() => void bringBack()}>
            {t('bringBack')}
          </button>
        </>,
      );
      // The button is gone with its form.
      document.getElementById(KEPT_ID)?.focus();
    },
    save(reviewed) {
      const saved = savePack(reviewed);
      if (typeof saved === 'string') setSaid(t('formsPackSaved', saved));
      else if (saved.why === 'over-words') setSaid(t('formsPackNotOver'));
      else setSaid(t(saved.why === 'not-the-venues' ? 'formsPackNotSaved' : 'formsPackTooMuch'));
    },
    async open(file) {
      const opened = await openPack(file);
      if (opened.kind === 'open') setPack(opened.pack);
      setSaid(opened.kind === 'refused' ? packRefusal(opened.name, opened.why) : null);
    },
    close: () => setPack(null),
  };
}
