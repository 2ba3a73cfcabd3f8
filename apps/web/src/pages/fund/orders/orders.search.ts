/** Which account pays. */
export interface OrdersSearch {
  readonly fund?: string;
  readonly account?: string;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const readOrdersSearch = (raw: Record<string, unknown>): OrdersSearch => ({
  fund: textOf(raw['fund']),
  account: textOf(raw['account']),
});
