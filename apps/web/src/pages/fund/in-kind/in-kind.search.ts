/** Which promise is open. */
export interface InKindSearch {
  readonly fund?: string;
  readonly promise?: string;
}

export function readInKindSearch(raw: Record<string, unknown>): InKindSearch {
  const [fund, given] = [raw['fund'], raw['promise']];
  const promise = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  return {
    fund: typeof fund === 'string' && fund !== '' ? fund : undefined,
    promise: /^[1-9]\d{0,8}$/.test(promise) ? promise : undefined,
  };
}
