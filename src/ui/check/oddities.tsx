import type { Oddity } from '../../checking';
import { Redline } from './redline';
import { SaidOf } from './said-of';
import { oddityWords } from './words';

/** What is odd about a fact that is filled in, with its comparison where there is one. */
export function OddityWords({ oddity }: { readonly oddity: Oddity }) {
  const { place, words } = oddityWords(oddity);
  return (
    <>
      <SaidOf place={place}>{words}</SaidOf>
      {oddity.kind === 'title-differs' && <Redline parts={oddity.redline} />}
    </>
  );
}

/** What is odd about the facts that are filled in: items of a list. */
export function Oddities({ oddities }: { readonly oddities: readonly Oddity[] }) {
  return (
    <>
      {oddities.map((oddity) => (
        <li key={oddity.kind + oddityWords(oddity).place} class="odd">
          <div>
            <OddityWords oddity={oddity} />
          </div>
        </li>
      ))}
    </>
  );
}
