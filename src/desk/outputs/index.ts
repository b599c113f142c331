export { type AuthorMessage, authorMessages, messagesCsv } from './author-messages';
export { deskReport, type ReportTexts } from './desk-report';
export { folderName, volumeName } from './file-names';
export { type FolderParts, folderZip } from './folder-zip';
export type { MessageWords, OutputColumn, OutputWords } from './output-words';
export { type FolderRemark, type PlannedFile, type PlannedFolder, plannedFolder } from './planned-folder';
export { reportCsv } from './report-csv';
