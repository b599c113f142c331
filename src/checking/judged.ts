import type { Trick } from '../pdf/read';
import { isDifference } from './check';
import type { Addition, CheckResult, Finding, MarginWords } from './finding';
import { isPractice } from './practice';
import { differentAmong, drawnAmong } from './sight';
import type { FormVerdict, SeenFile } from './verdict';

/** All of a check that its verdict depends on: little enough to be kept where the file is not. */
export interface Judged {
  /** Null where there was nothing to compare. */
  readonly compared: CheckResult['kind'] | null;
  /** The places that differ (`isDifference`). */
  readonly differences: readonly Pick<Finding, 'kind' | 'place'>[];
  /** Whether some place is typographically otherwise. */
  readonly isTypographic: boolean;
  readonly isPractice: boolean;
  /** What it says beside its blanks and in its margins that is not usual. */
  readonly unusual: readonly string[];
  readonly tricks: readonly Trick[];
  /** Pages, from 1, that are pictures. */
  readonly scanned: readonly number[];
  /** Whether somebody looked at the pages; pasted text has none. */
  readonly lookedAt: boolean;
  /** How many things are drawn among the words, and how many words look different from what is stored. */
  readonly beside: number;
  readonly different: number;
}

/** What the verdict on pasted text (`file` is null) or on a file depends on; `result` is null where there was nothing to compare. */
export function judgedOf(result: CheckResult | null, file: SeenFile | null): Judged {
  const checked = result?.kind === 'checked' ? result : null;
  const findings = checked?.findings ?? [];
  return {
    compared: result?.kind ?? null,
    differences: findings.filter(isDifference),
    isTypographic: findings.some(({ kind }) => kind !== 'identical'),
    isPractice: checked !== null && isPractice(checked),
    unusual: [...(checked?.additions ?? []), ...(checked?.margins ?? [])].filter(isUnusual).map(({ text }) => text),
    tricks: file?.tricks ?? [],
    scanned: file?.scanned ?? [],
    lookedAt: file?.lookedAt ?? true,
    beside: checked && file ? drawnAmong(checked, file).length : 0,
    different: checked && file ? differentAmong(checked, file).length : 0,
  };
}

/** Fewer places than this are left out of a form; more are the rest of it. */
const LEAST_OF_A_PART = 3;

/** The verdict, all that is known taken together: what counts the most first. */
export function verdictOf(judged: Judged): FormVerdict {
  const { compared, tricks, scanned, differences, different } = judged;
  if (tricks.some(isUntrustworthy)) return { kind: 'untrusted' };
  if (scanned.length > 0) return { kind: 'part-scan', pages: scanned };
  if (compared !== 'checked') return { kind: compared ?? 'empty' };

  if (judged.isPractice) return { kind: 'practice' };
  const places = new Set(differences.map(({ place }) => `${place.kind} ${place.number}`)).size;
  if (places > 0) {
    const isMissing = differences.every(({ kind }) => kind === 'missing');
    return { kind: 'differs', places, isPart: isMissing && places >= LEAST_OF_A_PART };
  }
  if (tricks.length > 0) return { kind: tricks.every(({ kind }) => kind === 'note') ? 'notes' : 'hides' };
  const words = [...new Set(judged.unusual)];
  if (words.length > 0) return { kind: 'says-more', words };
  if (!judged.lookedAt) return { kind: 'not-seen' };
  if (judged.beside > 0) return { kind: 'beside' };
  if (different > 0) return { kind: 'different', words: different };
  return { kind: judged.isTypographic ? 'typographic' : 'verbatim' };
}

/** Whether what is stored cannot be what one sees: then no verdict on the stored text counts. */
function isUntrustworthy({ kind }: Trick): boolean {
  return kind === 'one-glyph' || kind === 'actual-text' || kind === 'unreadable-glyphs';
}

function isUnusual({ isUsual }: Addition | MarginWords): boolean {
  return !isUsual;
}
