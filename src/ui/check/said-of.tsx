import type { ComponentChildren } from 'preact';
import { t } from '../../extension/i18n';
import { Woven } from '../components/phrase';

interface Props {
  readonly place: string;
  readonly children: ComponentChildren;
}

/** What is said of a place or a fact, whose name stands out. How the two stand together is the language's to say. */
export const SaidOf = ({ place, children }: Props) => (
  <Woven say={(...marks) => t('checkSaidOf', ...marks)} parts={[<strong key="place">{place}</strong>, children]} />
);
