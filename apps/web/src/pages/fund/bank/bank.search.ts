/** Which account is shown, which of its parts, and the line that is open. */
export interface BankSearch {
  readonly fund?: string;
  readonly account?: string;
  readonly view?: 'lines' | 'compare' | 'signed';
  readonly until?: string;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function readBankSearch(raw: Record<string, unknown>): BankSearch {
  const [view, until] = [textOf(raw['view']), textOf(raw['until'])];
  return {
    fund: textOf(raw['fund']),
    account: textOf(raw['account']),
    view: view === 'lines' || view === 'compare' || view === 'signed' ? view : undefined,
    until: until !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(until) ? until : undefined,
  };
}
