const dayOf = (year: number, month: number, date: number): string => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/**
 * The day one would close next: the end of the month that the books are open from, else of the last month that is over; yesterday
 * where no month is over yet. A suggestion: any day that is open and over can be closed.
 */
export function nextClosing(openFrom: string, today: string): string {
  const [year, month] = openFrom.split('-').map(Number) as [number, number]; // two numbers by its pattern
  const endOfMonth = dayOf(year, month, 0);
  if (endOfMonth < today) return endOfMonth;
  const [thisYear, thisMonth, date] = today.split('-').map(Number) as [number, number, number]; // three numbers by its pattern
  return dayOf(thisYear, thisMonth - 1, date - 1);
}
