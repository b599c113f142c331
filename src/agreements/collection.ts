import { knownVenue } from './venues';

/** Something that a venue says of the form that it collects. */
export type CollectionFact =
  /** The form goes into the camera-ready form of the portal. */
  | { readonly kind: 'camera-ready' }
  /** It is uploaded beside the final paper. */
  | { readonly kind: 'beside-paper' }
  /** The label of the portal's field for it. */
  | { readonly kind: 'field'; readonly label: string }
  /** The file's name without ".pdf"; "<number>" stands for the paper's number at the venue. */
  | { readonly kind: 'file-name'; readonly pattern: string }
  /** The largest file that is taken, in megabytes. */
  | { readonly kind: 'size'; readonly megabytes: number }
  | { readonly kind: 'one-a-paper' }
  /** The form's title must be that of the paper. */
  | { readonly kind: 'same-title' }
  /** Short papers need no form. */
  | { readonly kind: 'not-short' }
  /** Only a signature in ink is taken. */
  | { readonly kind: 'ink' };

/** What a venue said, in one year and for one portal, of how it collects the form. */
export interface Collection {
  /** The venue's name in venues.json. */
  readonly venue: string;
  readonly year: number;
  /** The portal's id. */
  readonly portal: string;
  /** The page that says so. */
  readonly source: string;
  readonly facts: readonly CollectionFact[];
}

/** What was seen said, the latest of a venue and portal first. Nothing stands here that its source does not say. */
export const COLLECTIONS: readonly Collection[] = [
  {
    venue: 'AISTATS',
    year: 2026,
    portal: 'openreview',
    source: 'https://virtual.aistats.org/Conferences/2026/CameraReadyInstructions',
    facts: [{ kind: 'camera-ready' }],
  },
  {
    venue: 'AISTATS',
    year: 2023,
    portal: 'cmt',
    source: 'https://aistats.org/aistats2023/camera.html',
    facts: [{ kind: 'beside-paper' }, { kind: 'file-name', pattern: '<number>-Permission' }],
  },
  {
    venue: 'COPA',
    year: 2026,
    portal: 'easychair',
    source: 'https://www.copa-conference.com/',
    facts: [{ kind: 'beside-paper' }],
  },
  {
    venue: 'CoRL',
    year: 2024,
    portal: 'openreview',
    source: 'https://github.com/davheld/openreview-to-pmlr',
    facts: [{ kind: 'camera-ready' }, { kind: 'field', label: 'publication_agreement' }],
  },
  {
    venue: 'ICML',
    year: 2026,
    portal: 'openreview',
    source: 'https://icml.cc/Conferences/2026/AuthorInstructions',
    facts: [{ kind: 'camera-ready' }, { kind: 'size', megabytes: 10 }, { kind: 'one-a-paper' }, { kind: 'same-title' }],
  },
  {
    venue: 'MIDL',
    year: 2026,
    portal: 'openreview',
    source: 'https://2026.midl.io/author-instructions',
    facts: [{ kind: 'camera-ready' }, { kind: 'field', label: 'Copyright Form' }, { kind: 'not-short' }],
  },
];

/**
 * What is known of how the venue that a page names collects the form through that portal: what it said for the paper's
 * year, else for the last year before it; null where it said nothing, or only later.
 * @param year the paper's, or null where it is not known: then the latest word counts.
 */
export function collectionOf(venue: string | null, portal: string, year: number | null): Collection | null {
  const known = knownVenue(venue);
  const said = COLLECTIONS.filter((each) => each.venue === known?.name && each.portal === portal);
  return said.find((each) => year === null || each.year <= year) ?? null;
}

/** The name that the venue wants for the file of papers handed in through that portal; null where PMLR's own rule holds. */
export function fileNameRule(venue: string | null, portal: string): { readonly pattern: string } | null {
  const facts = collectionOf(venue, portal, null)?.facts ?? [];
  return facts.find((fact) => fact.kind === 'file-name') ?? null;
}
