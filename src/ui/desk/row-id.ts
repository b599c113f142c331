import type { DeskRow } from '../../desk/desk';

/** What tells a row of the desk from all others. */
export const rowId = (row: DeskRow): string => (row.kind === 'paper' ? `paper ${row.paper.id}` : `form ${row.form.id}`);
