export type { PartOfList } from './from-table';
export type { ListFormat, ListReading, ListRemark, NoList } from './list-reading';
export type { ColumnMeaning, ListColumns, ListTable } from './list-table';
export { papersFromColumns } from './papers-from-columns';
export { papersOnPage } from './papers-on-page';
export { type ListFile, readPaperList, readPaperLists, readPart } from './read-paper-list';
export { oneOfSeveral } from './several-lists';
