/**
 * What follows the question mark, as people write it: names and texts, nothing quoted, nothing guessed to be a number. The
 * router's own way would turn `text=411` into a number and write `text=%22411%22` for the text.
 */
export const readSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

/** Only what is set stands in the address. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const set = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
  );
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
}
