/** What the popup's first view, the facts or a list, does without: `useRest` loads it as one file. */
export { BatchScreen } from './batch/batch-screen';
export { Done, DoneFoot } from './done';
export { ClauseBar } from './read/clause-bar';
export { Read, ReadFoot } from './read/read-panel';
export { SignFoot } from './sign/sign-foot';
export { Sign } from './sign/sign-panel';
