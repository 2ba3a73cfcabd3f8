import { Injectable } from '@nestjs/common';
import { cleanLine, exponentOf, isUuid, ok, refuse, refuseAll, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { ConfirmRateInput, ProposeRateInput } from './rate.graphql.js';

const LONGEST_ORIGIN = 200;
const VALUE = /^\d{1,9}(?:\.\d{1,12})?$/;
const AT: Readonly<Record<string, readonly string[]>> = { 'id-reused': ['id'], 'currency-code-unknown': ['quote'], 'rate-fixed': ['quote'], 'rate-not-positive': ['value'], 'day-in-future': ['day'] };

/** A rate nobody publishes: one person enters it, another confirms it. The same for what a published file says and looks wrong. */
@Injectable()
export class AgreeOnRate {
  constructor(private readonly work: UnitOfWork) {}

  async propose(ctx: CityContext, input: ProposeRateInput): Promise<Result<string>> {
    const [value, origin] = [input.value.trim(), cleanLine(input.origin)];
    const faults: Refusal[] = [];
    if (!isUuid(input.id)) faults.push({ code: 'id-unreadable', path: ['id'] });
    if (exponentOf(input.quote) === undefined) faults.push({ code: input.quote === '' ? 'required' : 'currency-code-unknown', path: ['quote'] });
    if (!VALUE.test(value)) faults.push({ code: value === '' ? 'required' : 'rate-unreadable', path: ['value'] });
    if (origin === '') faults.push({ code: 'required', path: ['origin'] });
    if (origin.length > LONGEST_ORIGIN) faults.push({ code: 'too-long', path: ['origin'] });
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      const [row] = await tx.rows<{ word: string }>('ledger.propose-rate', 'SELECT ledger.propose_rate($1, $2, $3, $4, $5, $6) AS word', [fund.id, input.id, input.quote, input.day, value, origin]);
      const word = row!.word === 'currency-unknown' ? 'currency-code-unknown' : row!.word; // a function answers one row; here the code is typed, not chosen
      return word === 'proposed' ? ok(input.id) : refuse(word, AT[word] ?? []);
    });
  }

  async confirm(ctx: CityContext, { fund: code, id, value, setsAside }: ConfirmRateInput): Promise<Result<{ readonly id: string; readonly code?: string }>> {
    if (!isUuid(id)) return refuse('not-found', ['id']);
    if (!/^-?\d{1,12}(?:\.\d{1,12})?$/.test(value)) return refuse('changed-by-someone-else', ['value']);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      const [row] = await tx.rows<{ status: string; code: string | null }>('ledger.confirm-rate', 'SELECT status, code FROM ledger.confirm_rate($1, $2, $3, $4)', [fund.id, id, value, setsAside]);
      const { status, code: became } = row!; // a function answers one row
      if (status === 'confirmed' || status === 'set-aside') return ok({ id, ...(became === null ? {} : { code: became }) });
      return refuse(status, status === 'not-found' ? ['id'] : status === 'changed-by-someone-else' ? ['value'] : []);
    });
  }
}
