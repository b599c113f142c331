import { counted, t } from '../../extension/i18n';
import { hasLostTex } from '../../paper/names/tex';
import type { Author, Paper } from '../../paper/paper';
import { inRow } from '../components/listed';
import { Woven } from '../components/phrase';

interface Props {
  readonly paper: Paper;
  settle(authors: readonly Author[]): void;
}

/** What is open about the authors as they were read: which of two readings of the list is right, and names with letters lost. */
export function AuthorQuestion({ paper, settle }: Props) {
  const { authors, otherAuthors } = paper;
  const lost = authors.filter(({ name }) => hasLostTex(name));
  return (
    <>
      {otherAuthors && (
        <fieldset class="readings">
          <legend>{t('authorsQuestion')}</legend>
          {[authors, otherAuthors].map((reading, i) => (
            <button key={i} type="button" onClick={() => settle(reading)}>
              <Woven
                say={(...marks) => counted('severalAuthors', reading.length, ...marks)}
                parts={[<bdi key="names">{inRow('listSemicolon', namesOf(reading))}</bdi>]}
              />
            </button>
          ))}
        </fieldset>
      )}
      {lost.map(({ name }, i) => (
        <p key={i} class="warning">
          {t('nameWithLostLetters', name)}
        </p>
      ))}
    </>
  );
}

const namesOf = (authors: readonly Author[]) => authors.map(({ name }) => name);
