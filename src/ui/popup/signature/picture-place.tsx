import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { counted, t } from '../../../extension/i18n';
import type { Outlines } from '../../../signing/signature';
import { type PictureTaking, pictureIn } from './picture-of-signature';

/** Ends the address of a form that was opened in a tab to choose a file there. */
const TO_PHOTO = '#photo';

interface PlaceProps {
  readonly taking: PictureTaking;
  /** Whether a signature stands there, to be seen before or after it was taken. */
  readonly filled: boolean;
  /** Where this form stands in a tab, for a file chooser would close the popup; null where it stands in one. */
  readonly inTab: string | null;
  readonly children: ComponentChildren;
}

/** Where a picture of a signature is dropped, and then seen. */
export function PicturePlace({ taking, filled, inTab, children }: PlaceProps) {
  const [over, setOver] = useState(false);
  const allow = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pasting and the file chooser do the same by keyboard
    <div
      class={over ? 'signing-place by-picture over' : 'signing-place by-picture'}
      onDragEnter={allow}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        taking.give(pictureIn(event.dataTransfer));
      }}
    >
      {children}
      {!filled && (
        <span class="picture-hint">
          {t('pictureHint')}
          {inTab && <PhotoInTab inTab={inTab} />}
        </span>
      )}
    </div>
  );
}

const PhotoInTab = ({ inTab }: { readonly inTab: string }) => (
  <a href={inTab + TO_PHOTO} target="_blank" rel="noreferrer">
    {t('pictureInTab')}
  </a>
);

interface ToolsProps {
  readonly taking: PictureTaking;
  /** Whether a signature stands on the line: then the way to a file is here, not on the line. */
  readonly filled: boolean;
  readonly inTab: string | null;
  take(outlines: Outlines): void;
}

/** The file chooser, the word on a picture that is none, and the question whether what is shown is to be taken. */
export function PictureTools({ taking, filled, inTab, take }: ToolsProps) {
  const { given } = taking;
  useEffect(() => {
    if (inTab !== null || location.hash !== TO_PHOTO) return;
    // Once: who goes on to another place and comes back is not led here again.
    history.replaceState(null, '', location.pathname + location.search);
    document.getElementById('photo')?.focus();
  }, []);
  function done() {
    taking.discard();
    // The button that was pressed is gone.
    document.getElementById('tab-image')?.focus();
  }
  return (
    <>
      {inTab !== null && filled && (
        <p class="photo-in-tab">
          <PhotoInTab inTab={inTab} />
        </p>
      )}
      {inTab === null && (
        <label class="photo">
          {t('photo')}
          <input
            id="photo"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/*"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) taking.give(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
      <div role="status" class="picture-word">
        {given.kind === 'reading' && <p class="hint">{t('pictureReading')}</p>}
        {given.kind === 'refused' && <p class="warning">{given.words}</p>}
        {given.kind === 'shown' && (
          <>
            {given.doubtful && <p class="warning">{t('pictureDoubtful')}</p>}
            <p class="hint">{t('pictureShown')}</p>
            <label class="turn">
              {t('pictureTurn')}
              <input
                type="range"
                // To the right is clockwise on every page.
                dir="ltr"
                min={-45}
                max={45}
                value={given.degrees}
                aria-valuetext={counted('pictureDegrees', given.degrees)}
                onInput={(event) => taking.turn(event.currentTarget.valueAsNumber)}
              />
            </label>
            <div class="ways-out">
              <button
                type="button"
                class="primary"
                onClick={() => {
                  take(given.outlines);
                  done();
                }}
              >
                {t('pictureTake')}
              </button>
              <button type="button" onClick={done}>
                {t('pictureDiscard')}
              </button>
            </div>
          </>
        )}
      </div>
    </>
  );
}
