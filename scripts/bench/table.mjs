/** A measured ratio and what it should be: `atLeast` or `atMost`. */
export const isMet = ({ ratio, atLeast, atMost }) =>
  (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost);

/** Prints lines of cells under each other. */
export function printColumns(lines, print = console.log) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    print(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}

/** Prints figure, baseline, ratio and goal, and a last line that says whether all goals were met. @returns whether they were */
export function printTable(rows, print = console.log) {
  const lines = [
    ['what', 'figure', 'baseline', 'ratio', 'goal'],
    ...rows.map((row) => [
      row.what,
      row.figure,
      row.baseline,
      row.ratio.toFixed(2),
      row.atLeast === undefined ? `at most ${row.atMost}` : `at least ${row.atLeast}`,
    ]),
  ];
  printColumns(lines, print);
  const missed = rows.filter((row) => !isMet(row));
  print(missed.length === 0 ? 'all goals met' : `missed: ${missed.map(({ what }) => what).join('; ')}`);
  return missed.length === 0;
}

/** The middle one. */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
