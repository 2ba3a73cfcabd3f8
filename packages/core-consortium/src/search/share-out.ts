/** At most `most` things of several lists, each list getting its turn, so that a long one does not crowd out a short one. Lists stay together and in order. */
export function shareOut<T>(lists: readonly (readonly T[])[], most: number): T[] {
  const taken = lists.map(() => 0);
  let left = most;
  while (left > 0) {
    const before = left;
    for (const [i, list] of lists.entries()) {
      if (left === 0 || taken[i]! >= list.length) continue;
      taken[i]!++;
      left--;
    }
    if (left === before) break;
  }
  return lists.flatMap((list, i) => list.slice(0, taken[i]));
}
