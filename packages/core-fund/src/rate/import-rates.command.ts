import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { FileFault, type FileRefusal } from '../bank/statement-file.js';
import { readFund } from '../fund/stored-fund.js';
import { contentOf } from './published-content.js';
import { readEcb, type PublishedRates } from './read-ecb.js';

/** What became of one rate of a file. */
interface JudgedRate {
  readonly quote: string;
  readonly value: string;
  readonly became: 'rate' | 'unknown-currency' | 'waits-not-positive' | 'waits-day-in-future' | 'waits-jump';
  readonly before: string | null;
  readonly beforeDay: string | null;
}

/** What a file brought, or why it was not taken. */
export interface RatesReport {
  readonly status: 'imported' | 'already-imported' | 'refused';
  readonly day?: string;
  readonly rates: readonly JudgedRate[];
  readonly refusals: readonly FileRefusal[];
}

const refused = (refusal: FileRefusal): RatesReport => ({ status: 'refused', rates: [], refusals: [refusal] });

/** Takes the rates a central bank has published for a day, once. What is odd waits for a person; the rest counts at once. */
@Injectable()
export class ImportRates {
  constructor(private readonly work: UnitOfWork) {}

  /** Undefined where the fund is not there for this reader. */
  async bring(ctx: CityContext, code: string, bytes: Uint8Array): Promise<RatesReport | undefined> {
    let file: PublishedRates;
    try {
      file = readEcb(bytes);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      return (await readFund(this.work.read(ctx), code)) && refused(error.refusal);
    }
    const answer = await this.work.run(ctx, async (tx): Promise<Result<RatesReport | undefined>> => {
      const fund = await readFund(tx, code);
      if (!fund) return ok(undefined);
      const values = [fund.id, createHash('sha256').update(bytes).digest(), contentOf(file), file.day, file.rates.map(({ quote }) => quote), file.rates.map(({ value }) => value)];
      const [row] = await tx.rows<{ status: string; said: JudgedRate[] | null }>('ledger.import-rates', 'SELECT status, said FROM ledger.import_rates($1, $2, $3, $4, $5, $6)', values);
      const { status, said } = row!; // a function answers one row
      if (status !== 'imported' && status !== 'already-imported') return ok(refused({ code: status, ...(status === 'rates-differ' ? { values: { day: file.day } } : {}) }));
      if (status === 'imported') tx.publish({ type: 'fund.rates-imported', payload: { source: 'ecb', day: file.day } });
      return ok({ status, day: file.day, rates: said ?? [], refusals: [] });
    });
    return answer.ok ? answer.value : undefined;
  }
}
