import type { Oddity } from '../../checking';
import { Redline } from './redline';
import { oddityWords } from './words';

/** What is odd about the facts that are filled in: items of a list. */
export function Oddities({ oddities }: { readonly oddities: readonly Oddity[] }) {
  return (
    <>
      {oddities.map((oddity) => {
        const { place, words } = oddityWords(oddity);
        return (
          <li key={oddity.kind + place} class="odd">
            <strong>{place}</strong> {words}
            {oddity.kind === 'title-differs' && <Redline parts={oddity.redline} />}
          </li>
        );
      })}
    </>
  );
}
