/** How old a debt is, in the steps that treasurers look at. */
export enum DebtAge {
  NOT_DUE = 'NOT_DUE',
  TO_30_DAYS = 'TO_30_DAYS',
  TO_60_DAYS = 'TO_60_DAYS',
  TO_90_DAYS = 'TO_90_DAYS',
  OVER_90_DAYS = 'OVER_90_DAYS',
}

/** From the day after it was due on it is one day late. */
export function ageOf(daysLate: number): DebtAge {
  if (daysLate <= 0) return DebtAge.NOT_DUE;
  if (daysLate <= 30) return DebtAge.TO_30_DAYS;
  if (daysLate <= 60) return DebtAge.TO_60_DAYS;
  return daysLate <= 90 ? DebtAge.TO_90_DAYS : DebtAge.OVER_90_DAYS;
}
