import type { Venue } from '../publisher';
import { saysOnlyDecision, venueWords } from './venue-words';
import list from './venues.json';

/** A line of venues.json. */
interface Series {
  readonly name: string;
  /** The last PMLR volume of it that was seen. */
  readonly volume: number;
  /** Every name of it that was seen: short, long, of its proceedings; year, number and "Proceedings of the" do not matter. */
  readonly names: readonly string[];
  /** Names that other events share: they hold only as they stand, with the year and in these letters. */
  readonly verbatim?: readonly string[];
  /** OpenReview's ids of it, with * for the year. */
  readonly openreview?: readonly string[];
}

const SERIES: readonly Series[] = list;

/** The series by each of those keys of it. */
function by(keysOf: (series: Series) => readonly string[]): ReadonlyMap<string, Series> {
  return new Map(SERIES.flatMap((series) => keysOf(series).map((key) => [key, series] as const)));
}

const byName = by(({ names }) => names.map((name) => venueWords(name).join(' ')));
const byVerbatim = by(({ verbatim = [] }) => verbatim);
const byOpenReview = by(({ openreview = [] }) => openreview.map((id) => id.toLowerCase()));
const LONGEST_NAME = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));

/**
 * The venue that a page names, if it is known to publish with PMLR: by its short name ("ICML 2025 poster", "Submitted to
 * ICML 2025"), by the title of its proceedings ("Forty-second International Conference on Machine Learning"), or by its
 * OpenReview id ("ICML.cc/2025/Conference"). Returns null for every other: a workshop at such a venue, a track that is
 * not in its proceedings, a venue that shares its words.
 */
export function pmlrVenue(venue: string | null): Venue | null {
  const series = venue ? seriesOf(venue) : undefined;
  return series ? { name: series.name, source: `https://proceedings.mlr.press/v${series.volume}/` } : null;
}

function seriesOf(venue: string): Series | undefined {
  const plain = venue.replace(/\s+/g, ' ').trim();
  const exactly = byVerbatim.get(plain) ?? byOpenReview.get(openReviewGroup(plain));
  return exactly ?? seriesIn(venueWords(venue), saysOnlyDecision) ?? seriesIn(venueWords(venue), repeatsName);
}

/** The series that the words begin with the name of, where what follows the name fits. */
function seriesIn(
  words: readonly string[],
  fits: (rest: readonly string[], series: Series) => boolean,
): Series | undefined {
  for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length--) {
    const series = byName.get(words.slice(0, length).join(' '));
    if (series && fits(words.slice(length), series)) return series;
  }
  return undefined;
}

/**
 * "International Conference on Machine Learning (ICML 2025)", "ICML 2025: the 42nd International Conference on …
 * (ICML)"; behind the long name a short one that others share tells the same ("Canadian Conference on … (CAI 2026)").
 */
function repeatsName(rest: readonly string[], series: Series): boolean {
  const again = seriesIn(
    rest,
    (after, same) => same === series && (saysOnlyDecision(after) || repeatsName(after, series)),
  );
  return (
    again !== undefined || (series.verbatim?.some((name) => venueWords(name).join(' ') === rest.join(' ')) ?? false)
  );
}

/** An OpenReview id as the list has it: a star for the year, nothing of one submission ("…/Rejected_Submission"). */
function openReviewGroup(id: string): string {
  return id
    .toLowerCase()
    .replace(/\/(?:19|20)\d\d(?=\/|$)/, '/*')
    .replace(/\/(?:(?:(?:desk_)?rejected|withdrawn|blind|active)_)?(?:submission|paper)\d*$/, '');
}
