import { Component } from 'preact';
import { t } from '../../extension/i18n';
import type { DeskLine } from './line';
import { StateChip } from './state-chip';

/** Lines of the table that are drawn together. */
export type Chunk = readonly DeskLine[];

interface Props {
  readonly lines: Chunk;
  /** The id of the line that can be tabbed to, or of another chunk's. */
  readonly current: string | null;
  /** The id of the line whose details are open. */
  readonly open: string | null;
}

/** Some lines of the table, drawn anew only when one of them is another, or the focus comes or goes. */
export class TableChunk extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { lines, current, open } = this.props;
    if (next.lines !== lines && (next.lines.length !== lines.length || next.lines.some((line, i) => line !== lines[i])))
      return true;
    return concerns(lines, current, next.current) || concerns(lines, open, next.open);
  }
  override render({ lines, current, open }: Props) {
    return (
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} isCurrent={line.id === current} isOpen={line.id === open} />
        ))}
      </tbody>
    );
  }
}

const concerns = (lines: Chunk, one: string | null, other: string | null) =>
  one !== other && lines.some(({ id }) => id === one || id === other);

interface LineProps {
  readonly line: DeskLine;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
}

function Line({ line, isCurrent, isOpen }: LineProps) {
  const { id, number, title, signer, found, dated } = line;
  return (
    <tr data-line={id} class={isOpen ? 'open' : undefined}>
      <td data-label={t('deskNumber')}>{number || '–'}</td>
      <th scope="row">
        <button type="button" class="link serif" tabIndex={isCurrent ? 0 : -1} aria-expanded={isOpen}>
          <bdi>{title}</bdi>
        </button>
      </th>
      <td data-label={t('deskSignedBy')}>
        <bdi>{signer || '–'}</bdi>
      </td>
      <td>
        <StateChip line={line} />
      </td>
      <td class="found">
        <bdi>{found || '–'}</bdi>
      </td>
      <td class="dated" data-label={t('deskDated')}>
        {dated || '–'}
      </td>
    </tr>
  );
}
