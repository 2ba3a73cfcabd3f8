import { useEffect, type RefObject } from 'react';

const GROUPS = '[role="group"], .table-part';
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Keeps the place of whoever works by keyboard: when what had focus goes from the page, such as "clear filters" once nothing is
 * filtered, focus goes to the stop before it in the same group or table, and without one to the heading.
 */
export function useKeptPlace(page: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current;
    if (!root) return;
    let last: Place | undefined;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof HTMLElement ? placeOf(target, root) : undefined;
    };
    const land = (): void => {
      if (!last || last.stop.isConnected || document.activeElement !== document.body) return;
      (stopBefore(last) ?? heading.current)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(land);
    root.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true }); // a dialog may close after what opened it has gone
    return () => {
      root.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [page, heading]);
}

/** A stop, the groups it stands in, and how many stops of each come before it. */
interface Place {
  readonly stop: HTMLElement;
  readonly groups: readonly { readonly group: Element; readonly index: number }[];
}

function placeOf(stop: HTMLElement, root: HTMLElement): Place {
  const groups: { group: Element; index: number }[] = [];
  for (let group = stop.closest(GROUPS); group && root.contains(group); group = group.parentElement?.closest(GROUPS) ?? null)
    groups.push({ group, index: stopsIn(group).indexOf(stop) });
  return { stop, groups };
}

function stopBefore({ groups }: Place): HTMLElement | undefined {
  const kept = groups.find(({ group }) => group.isConnected);
  if (!kept) return undefined;
  const stops = stopsIn(kept.group);
  return kept.index > 0 ? stops[Math.min(kept.index, stops.length) - 1] : stops[0];
}

const stopsIn = (group: Element): HTMLElement[] =>
  [...group.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility());
