import type { DeskForm } from '../desk';
import type { ListedPaper } from '../listed-paper';

/** The paper that a form stands for where there is no list: known by its title, or by its file's name where none was read. */
export function ownPaper({ id, paths: [path = ''], form }: DeskForm): ListedPaper {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{1,5}$/, '');
  return { id, key: null, number: null, otherIds: [], title: form.title || name || id, authors: [] };
}
