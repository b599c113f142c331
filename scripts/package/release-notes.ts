/** What CHANGELOG.md says of a version, without its heading; null where it has no section, or an empty one. */
export function releaseNotes(changelog: string, version: string): string | null {
  const [, ...sections] = changelog.replaceAll('\r\n', '\n').split(/^## /m);
  const section = sections.find((each) => each.split(/\s/, 1)[0] === version);
  const notes = section?.slice(section.indexOf('\n')).trim();
  return section?.includes('\n') && notes ? `${notes}\n` : null;
}
