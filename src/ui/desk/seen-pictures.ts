/** So much of a picture in sight is a look at it. */
const SEEN = 0.5;

/**
 * Tells once, when all pictures that are drawn in a place have been in sight, `least` at least. What is drawn may go
 * while it is far away, and come again. Returns what ends it.
 */
export function whenSeen(place: Element, least: number, tell: () => void): () => void {
  /** Which pictures were seen, by their order. */
  const seen = new Set<number>();
  const drawn = (): readonly Element[] => [...place.querySelectorAll('canvas')];
  const sight = new IntersectionObserver(
    (entries) => {
      const pictures = drawn();
      for (const { target, intersectionRatio } of entries)
        if (intersectionRatio >= SEEN) seen.add(pictures.indexOf(target));
      if (pictures.length < least || !pictures.every((_, i) => seen.has(i))) return;
      end();
      tell();
    },
    { threshold: SEEN },
  );
  const look = () => {
    for (const picture of drawn()) sight.observe(picture);
  };
  const changes = new MutationObserver(look);
  function end() {
    sight.disconnect();
    changes.disconnect();
  }
  changes.observe(place, { childList: true, subtree: true });
  look();
  return end;
}
