import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../extension/i18n';

/** A drawn page, as wide as its place. */
export function PagePicture({ picture, number }: { readonly picture: ImageBitmap; readonly number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    target.width = picture.width;
    target.height = picture.height;
    // Copied, not handed over: the same page may be shown again.
    target.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return (
    <figure>
      <canvas ref={canvas} role="img" aria-label={t('checkPage', number)} />
    </figure>
  );
}
