import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isUuid, refuse, refuseAll, type Clock, type LocalizedText, type Refusal, type Result } from '@regia/kernel';
import { CLOCK, readText, Reference, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { whyNotEvidence } from '../evidence/known-evidence.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { openShare } from '../ledger/account-book.js';
import { propose } from '../ledger/propose.js';
import { isKnown, saysTheSameBeside } from '../ledger/repeated-proposal.js';
import { quantityFaults, readQuantity } from '../quantity/quantity.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { deliverLines } from './deliver.lines.js';
import type { DeliverInKindInput } from './in-kind.graphql.js';

const DELIVER = 'SELECT status, no, city, value FROM ledger.deliver_in_kind($1, $2, $3, $4)';

/** Where the words of the database belong in the form. */
const AT: Readonly<Record<string, readonly string[]>> = {
  'id-reused': ['id'],
  'not-found': ['promise'],
  'not-allowed': ['promise'],
  'more-than-promised': ['quantity'],
  'quantity-worth-nothing': ['quantity'],
  'over-limit': ['quantity'],
  'period-closed': ['deliveredOn'],
};

/** What was delivered of a promise, valued by its method and shown by a file. It waits for two cities that sign it. */
@Injectable()
export class DeliverInKind {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async deliver(ctx: CityContext, input: DeliverInKindInput): Promise<Result<Settled>> {
    const text = readText(input.text, 'text', { longest: 200, isOneLine: true, isRequired: true });
    const faults = [...faultsOf(input), ...(Array.isArray(text) ? (text as readonly Refusal[]) : [])];
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund || fund.kind !== 'in_kind') return refuse('not-found', ['fund']);
      if (input.deliveredOn > dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now()))
        return refuse('day-in-future', ['deliveredOn']);
      return (await whyNotEvidence(tx, fund.id, input.evidence)) ?? this.write(tx, fund, input, text as LocalizedText); // no faults: the text is there
    });
  }

  private async write(
    tx: Tx,
    fund: StoredFund,
    { id, promise, quantity, deliveredOn, evidence }: DeliverInKindInput,
    note: LocalizedText,
  ): Promise<Result<Settled>> {
    const [row] = await tx.rows<{ status: string; no: number; city: string; value: string }>('ledger.deliver-in-kind', DELIVER, [
      fund.id,
      id,
      promise,
      String(readQuantity(quantity)),
    ]);
    const { status, no, city, value } = row!; // a function answers one row
    if (status !== 'delivered' && status !== 'known') return refuse(status, AT[status] ?? []);
    const share = await openShare(tx, fund.id, city, 'own');
    const lines = deliverLines({ currency: fund.baseCurrency, city, share, amountMinor: BigInt(value), label: `k${no}` });
    const proposal = { id, kind: 'deliver', day: deliveredOn, lines, note, evidence };
    const proposed = await propose(tx, fund.id, proposal);
    if (isKnown(proposed.status) && !(await saysTheSameBeside(tx, fund.id, proposal))) return refuse('id-reused', ['id']);
    if (proposed.status === 'proposed') tx.publish({ type: 'fund.proposed', payload: { fund: fund.code, transferId: id } });
    const result = settledBy(proposed.status, fund.code, id, proposed.seq);
    return result.ok ? result : refuseAll(result.refusals.map(({ code, path }) => ({ code, path: AT[code] ?? path ?? [] })));
  }
}

function faultsOf({ id, promise, quantity, evidence }: DeliverInKindInput): Refusal[] {
  const faults: Refusal[] = quantityFaults(quantity);
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (!isUuid(promise)) faults.push({ code: 'not-found', path: ['promise'] });
  if (evidence === '') faults.push({ code: 'required', path: ['evidence'] });
  return faults;
}
