/** `2026-11` moved by whole months. @public @since 1.0 */
export function shiftMonth(month: string, by: number): string {
  const at = new Date(`${month}-15T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + by);
  return at.toISOString().slice(0, 7);
}

/** The same day of another month, or its last day where the month is shorter. @public @since 1.0 */
export function shiftDayByMonth(day: string, by: number): string {
  const month = shiftMonth(day.slice(0, 7), by);
  const [year, number] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year!, number!, 0)).getUTCDate();
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}
