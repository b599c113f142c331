import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import { Icon } from '../../components/icon';
import { PagePicture } from './page-picture';
import { type AskedPage, pageNumber } from './show-page';

interface Props {
  readonly pages: readonly ImageBitmap[];
  readonly asked: AskedPage;
  ask(page: number): void;
  close(): void;
}

/** One page of the form as it will be saved, over everything else, until it is closed. */
export function WholePage({ pages, asked, ask, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const at = pageNumber(asked, pages.length);
  const picture = pages[at - 1];
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="whole-page"
      aria-labelledby="whole-page-heading"
      onClose={close}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The browser would close the popup.
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <header>
        <h2 id="whole-page-heading">{t(picture ? 'pageAsSaved' : 'previewLabel', at)}</h2>
        {pages.map((_, i) =>
          i + 1 === at ? null : (
            <button key={i} type="button" onClick={() => ask(i + 1)}>
              {t('checkPage', i + 1)}
            </button>
          ),
        )}
        <button type="button" class="bare" aria-label={t('close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, which the keyboard must reach too */}
      <section aria-label={t('checkPages')} tabIndex={0} aria-busy={!picture}>
        {picture ? <PagePicture picture={picture} number={at} /> : <p class="hint">{t('previewDrawing')}</p>}
      </section>
    </dialog>
  );
}
