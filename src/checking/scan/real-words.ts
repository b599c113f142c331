/** Words that change what an agreement says, and common ones that look like others, beside the agreement's own. */
const COMMON = new Set(
  `a i an any all am are art as at be been both but by can case cease clear close come could dear did do does done each
  ease either else end even ever every except fail fee fees few five for form forms formal four free from full gain get
  give given gives go got grant had half has have he her here him his hold how if in into is it its just keep kept late
  lease least leave lend less let lie lies like limit line lose loses loss lost made make many may me mean might mine more
  most much must my near neither net never new nine no non none nor not note nothing now of off often old on once one only
  or other our out over own paid part past pay pays per please put rate read refuse release rest right rights rule said
  same save sell send set seven shall share she should sign since sit six so sold sole some soon still such take ten than
  that the their them then there these they this those three tie tied time times to too took two under unit unite united
  unless until up us use used user was we well were what when where which while who whose will with within without
  won would year years yes yet you your deny denies void null cede waive waives revoke indemnity info nay hook life hinder`.split(
    /\s+/u,
  ),
);

/** Whether letters are a word that somebody may have printed: of the agreement's, or a common one. */
export function isRealWord(letters: string, vocabulary: ReadonlySet<string>): boolean {
  return COMMON.has(letters) || vocabulary.has(letters);
}
