import { useEffect, useState } from 'preact/hooks';
import type { ScreenPicture } from './screen-picture';

interface Props {
  readonly picture: ScreenPicture;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** A whole picture; the browser decodes it beside the page, which does not stand still meanwhile. */
export function PngImage({ picture: { png, width, height }, label }: Props) {
  const [src, setSrc] = useState('');
  useEffect(() => {
    const url = URL.createObjectURL(png);
    setSrc(url);
    return () => URL.revokeObjectURL(url);
  }, [png]);
  return src && <img src={src} alt={label} width={width} height={height} decoding="async" />;
}
