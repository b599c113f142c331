import { Icon } from '../components/icon';
import type { Chip } from './chips-of';
import { leadTo } from './leads';

/** What a check comes to at a glance; each chip that speaks of a place of the page leads there. */
export function Chips({ chips, label }: { readonly chips: readonly Chip[]; readonly label: string }) {
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={label}>
      {chips.map(({ tone, icon, words, place }) => (
        <li key={words}>
          {place === null ? (
            <span class={`chip ${tone}`}>
              <Icon name={icon} />
              {words}
            </span>
          ) : (
            <button type="button" class={`chip ${tone}`} onClick={() => leadTo(place)}>
              <Icon name={icon} />
              {words}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
