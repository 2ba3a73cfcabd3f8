/** Which fund. */
export interface FinancingSearch {
  readonly fund?: string;
}

export function readFinancingSearch(raw: Record<string, unknown>): FinancingSearch {
  const fund = raw['fund'];
  return { fund: typeof fund === 'string' && fund !== '' ? fund : undefined };
}
