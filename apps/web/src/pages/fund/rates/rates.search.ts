/** The day whose rates are shown, and the currency whose history is open. */
export interface RatesSearch {
  readonly fund?: string;
  readonly on?: string;
  readonly quote?: string;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function readRatesSearch(raw: Record<string, unknown>): RatesSearch {
  const [on, quote] = [textOf(raw['on']), textOf(raw['quote'])];
  return {
    fund: textOf(raw['fund']),
    on: on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : undefined,
    quote: quote !== undefined && /^[A-Z]{3}$/.test(quote) ? quote : undefined,
  };
}
