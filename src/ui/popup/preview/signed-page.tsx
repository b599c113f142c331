import { useEffect, useState } from 'preact/hooks';
import { Drawer } from './drawer';
import { PagePicture } from './page-picture';

interface Props {
  /** The signed form's file. */
  readonly bytes: Uint8Array;
}

/** How wide the page is drawn, in CSS pixels; two for each where the screen has more. */
const WIDTH = 86;

/** The page with the signature on it, small, once it is drawn; nothing where it cannot be. */
export function SignedPage({ bytes }: Props) {
  const [drawn, setDrawn] = useState<{ readonly picture: ImageBitmap; readonly number: number } | null>(null);
  useEffect(() => {
    const drawer = new Drawer();
    const idle = requestIdleCallback(
      async () => {
        const pages = await drawer.draw(bytes, Math.round(WIDTH * Math.min(2, devicePixelRatio || 1)));
        drawer.close();
        const picture = pages.at(-1);
        if (picture) setDrawn({ picture, number: pages.length });
      },
      { timeout: 1000 },
    );
    return () => {
      cancelIdleCallback(idle);
      drawer.close();
    };
  }, [bytes]);
  return drawn && <PagePicture {...drawn} />;
}
