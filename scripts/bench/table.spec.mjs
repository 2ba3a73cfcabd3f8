import { describe, expect, it } from 'vitest';
import { isMet, median, printTable } from './table.mjs';

const row = (ratio, goal) => ({ what: 'a list', figure: '6/s', baseline: '10/s', ratio, ...goal });

describe('a table of measured goals', () => {
  it('ends with what was missed', () => {
    const lines = [];

    const areMet = printTable([row(0.5, { atLeast: 0.6 }), row(1.2, { atMost: 1.5 })], (line) => lines.push(line));

    expect([areMet, lines.at(-1)]).toEqual([false, 'missed: a list']);
  });

  it('ends with all goals met when they are', () => {
    const lines = [];

    expect(printTable([row(0.6, { atLeast: 0.6 })], (line) => lines.push(line))).toBe(true);
    expect(lines.at(-1)).toBe('all goals met');
  });

  it('knows both kinds of goal', () => {
    expect([isMet(row(0.59, { atLeast: 0.6 })), isMet(row(1.51, { atMost: 1.5 })), isMet(row(1.5, { atMost: 1.5 }))]).toEqual([
      false,
      false,
      true,
    ]);
    expect(median([3, 1, 2])).toBe(2);
  });
});
