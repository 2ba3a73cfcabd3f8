import { describe, expect, it } from 'vitest';
import type { AgendaEntry } from './facts.js';
import { layMonth } from './month-layout.js';

const entry = (id: string, startsOn: string, endsOn = startsOn, isAllDay = endsOn !== startsOn): AgendaEntry => ({
  id, title: { text: id }, href: `/${id}`, startsOn, endsOn, startsAt: `${startsOn}T09:00:00Z`, endsAt: `${endsOn}T10:00:00Z`, isAllDay, isDeadline: false, cities: [],
});
const dayOf = (entries: readonly AgendaEntry[], day: string) => layMonth('2026-11', entries).flat().find((found) => found.day === day)!;

describe('laying out a month', () => {
  it('runs from Monday to Sunday and covers every day of the month', () => {
    const weeks = layMonth('2026-11', []);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]![0]!.day).toBe('2026-10-26');
    expect(weeks[5]![6]!.day).toBe('2026-12-06');
    expect(layMonth('2027-02', [])).toHaveLength(4);
  });

  it('continues a long bar in the next week', () => {
    const entries = [entry('mission', '2026-11-06', '2026-11-10')];
    expect(dayOf(entries, '2026-11-06').bars[0]).toMatchObject({ span: 3, beginsHere: true, endsHere: false });
    expect(dayOf(entries, '2026-11-09').bars[0]).toMatchObject({ span: 2, beginsHere: false, endsHere: true });
  });

  it('draws three entries of a day, or two and the number of the others', () => {
    const three = ['a', 'b', 'c'].map((id) => entry(id, '2026-11-12'));
    expect(dayOf(three, '2026-11-12')).toMatchObject({ hidden: 0 });
    const four = [...three, entry('d', '2026-11-12')];
    expect(dayOf(four, '2026-11-12').bars).toHaveLength(2);
    expect(dayOf(four, '2026-11-12').hidden).toBe(2);
  });

  it('never draws a long bar over the words that count the others', () => {
    const entries = [entry('long', '2026-11-09', '2026-11-13'), entry('also long', '2026-11-09', '2026-11-13'), entry('third', '2026-11-09', '2026-11-13'), entry('fourth', '2026-11-11')];
    expect(dayOf(entries, '2026-11-09').bars.map((bar) => bar.entry.id)).toEqual(['long', 'also long']);
    expect(dayOf(entries, '2026-11-10').hidden).toBe(1);
    expect(dayOf(entries, '2026-11-11').hidden).toBe(2);
  });
});
