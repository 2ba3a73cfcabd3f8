import { sendFile } from '@regia/web-kit';

/** What a file of rates brought, or why it was not taken, as the route answers it. */
export interface RatesReport {
  readonly status: 'imported' | 'already-imported' | 'refused';
  readonly day?: string;
  readonly rates: readonly {
    readonly quote: string;
    readonly value: string;
    readonly became: 'rate' | 'unknown-currency' | 'waits-not-positive' | 'waits-day-in-future' | 'waits-jump';
  }[];
  readonly refusals: readonly { readonly code: string; readonly line?: number; readonly values?: Readonly<Record<string, string>> }[];
}

/** Sends the file of a central bank. */
export const bringRates = (fund: string, file: File): Promise<RatesReport> =>
  sendFile<RatesReport>(`/fund/${fund}/rates`, file, () => undefined);
