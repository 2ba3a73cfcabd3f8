import { Inject, Injectable } from '@nestjs/common';
import { addDays, dayIn, type Clock, type LocalizedText, type Money } from '@regia/kernel';
import { CLOCK, Reference, UnitOfWork, type Reader, type RequestContext, type Waiting, type WaitingSource } from '@regia/server-kit';
import { payBySource, readPaidIn } from '../agreement/pay-instalments.js';
import { readAgreements } from '../agreement/stored-agreement.js';
import { readFunds, type StoredFund } from '../fund/stored-fund.js';
import { PROPOSAL_COLUMNS, type StoredProposal } from './stored-proposal.js';

/** Instalments stand among what waits this many days before they are due. */
const AHEAD_DAYS = 30;

const TO_SIGN = `SELECT ${PROPOSAL_COLUMNS} FROM ledger.proposal_list p WHERE follows IS NULL AND state = 'waiting' AND author <> $1 AND (NOT is_other_city OR author_city IS DISTINCT FROM $2::uuid)
  AND NOT EXISTS (SELECT FROM ledger.approval a WHERE a.fund_id = p.fund_id AND a.transfer_id = p.transfer_id AND a.approver = $1)
  AND (kind = 'reversal' OR approvals_given < approvals_needed OR (SELECT count(DISTINCT a.city_id) FROM ledger.approval a WHERE a.fund_id = p.fund_id AND a.transfer_id = p.transfer_id) < cities_needed) ORDER BY proposed_at LIMIT 50`;
// a proposal that was returned waits for its author until another one for the same city and amount stands in its place
const RETURNED = `SELECT ${PROPOSAL_COLUMNS} FROM ledger.proposal_list WHERE follows IS NULL AND state = 'returned' AND author = $1 AND ended_at > now() - interval '30 days' ORDER BY ended_at DESC LIMIT 20`;
const REMINDED = `SELECT DISTINCT ON (agreement_id, instalment_no) agreement_id AS "agreementId", instalment_no AS no, level, at FROM ledger.instalment_reminder WHERE fund_id = $1 AND city_id = $2
  ORDER BY agreement_id, instalment_no, at DESC`;

/** Of the pool: what waits for the reader's signature, what came back to them, and what their city owes soon. */
@Injectable()
export class ProposalWaiting implements WaitingSource {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async waiting(ctx: RequestContext): Promise<readonly Waiting[]> {
    if (!ctx.personId || !ctx.permissions.has('fund.read')) return [];
    const reader = this.work.read(ctx);
    const toSign = ctx.permissions.has('fund.approve') ? await reader.rows<StoredProposal>('ledger.to-sign', TO_SIGN, [ctx.personId, ctx.cityId ?? null]) : [];
    const returned = await reader.rows<StoredProposal>('ledger.returned', RETURNED, [ctx.personId]);
    const due = ctx.cityId && ctx.permissions.has('fund.record') ? await this.due(reader, ctx.cityId) : [];
    return [...toSign.map((row) => waitingFor('sign', row)), ...returned.map((row) => waitingFor('returned', row)), ...due];
  }

  private async due(reader: Reader, cityId: string): Promise<Waiting[]> {
    const found: Waiting[] = [];
    for (const fund of await readFunds(reader)) found.push(...(await this.dueIn(reader, fund, cityId)));
    return found;
  }

  private async dueIn(reader: Reader, fund: StoredFund, cityId: string): Promise<Waiting[]> {
    const today = dayIn(this.reference.city(cityId)?.timeZone ?? 'UTC', this.clock.now());
    const own = (await readAgreements(reader, fund.id)).filter((agreement) => agreement.cityId === cityId);
    const paid = own.length === 0 ? [] : await readPaidIn(reader, fund.id, today);
    const open = payBySource(own, paid, fund.baseCurrency, today).filter(({ instalment }) => instalment.paid.amountMinor !== instalment.amount.amountMinor && instalment.dueOn <= addDays(today, AHEAD_DAYS));
    const reminded = await reader.rows<LastReminder>('ledger.reminded-of', REMINDED, [fund.id, cityId]);
    return open.map(({ agreement, instalment }) => ({
      kind: 'due',
      id: `${agreement.id}/${instalment.no}`,
      title: agreement.title,
      amount: { amountMinor: BigInt(instalment.amount.amountMinor) - BigInt(instalment.paid.amountMinor), currency: fund.baseCurrency },
      cityId,
      since: new Date(`${agreement.agreedOn}T00:00:00Z`),
      dueOn: instalment.dueOn,
      ...wasReminded(reminded.find(({ agreementId, no }) => agreementId === agreement.id && no === instalment.no)),
    }));
  }
}

interface LastReminder {
  readonly agreementId: string;
  readonly no: number;
  readonly level: number;
  readonly at: Date;
}

/** Whoever keeps the books has asked for it: it waits since then, and says how urgently. */
const wasReminded = (last: LastReminder | undefined): Pick<Waiting, 'kind' | 'since' | 'level'> | undefined => last && { kind: 'reminded', since: last.at, level: last.level };

const UNTITLED: LocalizedText = { original: 'en', texts: { en: '' } };

const amountOf = ({ reverses, amountMinor, currency }: StoredProposal): Money => ({ amountMinor: reverses === null ? BigInt(amountMinor) : -BigInt(amountMinor), currency });

const waitingFor = (kind: 'sign' | 'returned', row: StoredProposal): Waiting => ({
  kind,
  id: row.transferId,
  title: row.note ?? UNTITLED,
  amount: amountOf(row),
  since: kind === 'sign' ? row.proposedAt : (row.endedAt ?? row.proposedAt),
  ...(row.cityId === null ? {} : { cityId: row.cityId }),
});
