const ENTRY = 20;
const NAME = /\(node\d{8}\)/g;
const LEAF = /\/Limits \[[^\]]*\]\s*\/Names \[([^\]]*)\]/;

interface Part {
  readonly no: number;
  readonly offset: number;
}

/**
 * A PDF as Chromium writes it, with its heads of tables counted in the order they stand in the file. The browser counts them as it
 * meets them, which differs from run to run; cells name their heads by these numbers, and a sorted list leads from number to head.
 */
export function countHeadsAnew(file: string): string {
  const order = [...new Set([...file.matchAll(/\/ID (\(node\d{8}\))/g)].map(([, name]) => name!))]; // the pattern has one group
  const names = new Map(order.map((name, place) => [name, `(node${String(place + 1).padStart(8, '0')})`]));
  const renamed = file.replaceAll(NAME, (name) => names.get(name) ?? name);
  const sorted = [...renamed.matchAll(new RegExp(LEAF, 'g'))].flatMap(([, list]) => pairsOf(list!)).sort();
  let taken = 0;
  return changeObjects(renamed, (object) =>
    object.replace(LEAF, (_leaf, list: string) => {
      const own = sorted.slice(taken, (taken += pairsOf(list).length));
      const ends = [own[0], own.at(-1)].map((pair) => pair?.slice(0, 14) ?? '');
      return `/Limits [${ends.join(' ')}]\n/Names [${own.join(' ')}]`;
    }),
  );
}

/** `(node00000001) 23 0 R`: a head by its number, and where it is. */
const pairsOf = (list: string): string[] => list.match(/\(node\d{8}\) \d+ 0 R/g) ?? [];

/** The file with each of its objects changed, and the table of their places written anew. */
function changeObjects(file: string, change: (object: string) => string): string {
  const end = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(file.slice(end));
  if (!head) throw new Error('no table of objects as the browser writes it');
  const first = end + head[0].length;
  const rest = first + Number(head[1]) * ENTRY;
  const parts: Part[] = Array.from({ length: Number(head[1]) - 1 }, (_, at) => ({
    no: at + 1,
    offset: Number(file.slice(first + (at + 1) * ENTRY).slice(0, 10)),
  }));
  parts.sort((a, b) => a.offset - b.offset);
  const places = new Map<number, number>();
  let written = file.slice(0, parts[0]?.offset);
  for (const [at, { no, offset }] of parts.entries()) {
    places.set(no, written.length);
    written += change(file.slice(offset, parts[at + 1]?.offset ?? end));
  }
  const table = [...places].sort(([a], [b]) => a - b).map(([, place]) => `${String(place).padStart(10, '0')} 00000 n \n`);
  return `${written}${head[0]}${file.slice(first, first + ENTRY)}${table.join('')}${file.slice(rest).replace(/startxref\s+\d+/, `startxref\n${written.length}`)}`;
}
