import { useEffect, useMemo, useState } from 'preact/hooks';
import { askPortalOf } from '../../../extension/on-page';
import type { Paper } from '../../../paper/paper';
import { isAsked } from '../../../portals/portal';

/** How many papers a portal is asked about at the same time. */
const AT_ONCE = 3;

/** Papers of a list as their portal itself knows them, as far as it has answered. */
export interface AskedPapers {
  /** In the order of the list, each as the portal answered, else as the list shows it. */
  readonly papers: readonly Paper[];
  /** How many answers are still to come. */
  readonly waiting: number;
}

/** Asks the portal about papers that were chosen from its list: a list shows titles typeset, and may leave out authors. */
export function useAskedPapers(tabId: number | null, listed: readonly Paper[]): AskedPapers {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Paper | null>>(new Map());
  const toAsk = tabId === null ? [] : listed.filter(({ portal }) => isAsked(portal));

  useEffect(() => {
    if (tabId === null) return;
    let stale = false;
    const left = [...toAsk];
    const ask = async () => {
      for (let paper = left.shift(); paper && !stale; paper = left.shift()) {
        const { key } = paper;
        const answer = await askPortalOf(tabId, paper, true);
        if (!stale) setAnswers((now) => new Map(now).set(key, answer?.key === key ? answer : null));
      }
    };
    for (let i = 0; i < AT_ONCE; i++) void ask();
    return () => {
      stale = true;
    };
  }, [tabId]);

  const papers = useMemo(() => listed.map((paper) => answers.get(paper.key) ?? paper), [answers, listed]);
  return {
    papers,
    waiting: toAsk.filter(({ key }) => !answers.has(key)).length,
  };
}
