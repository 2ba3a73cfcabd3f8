import { Inject, Injectable } from '@nestjs/common';
import { cleanLine, dayIn, exponentOf, isUuid, LARGEST_AMOUNT, refuse, refuseAll, type Clock, type LocalizedText, type Refusal, type Result } from '@regia/kernel';
import { CLOCK, readText, Reference, UnitOfWork, type CityContext, type Reader, type Tx } from '@regia/server-kit';
import { OWN, sourceFaults, sourceOf } from '../agreement/source.js';
import { readAgreements, type StoredAgreement } from '../agreement/stored-agreement.js';
import { whyNotEvidence } from '../evidence/known-evidence.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { mayRecord, openShare } from '../ledger/account-book.js';
import { derivedId } from '../ledger/derived-id.js';
import type { Original } from '../ledger/line.js';
import { propose } from '../ledger/propose.js';
import { isKnown, saysTheSameBeside } from '../ledger/repeated-proposal.js';
import { toBase } from '../rate/convert.js';
import { readBookingRate } from '../rate/read-rates.js';
import { refuseWord, settledBy, type Settled } from '../transfer/answer-transfer.js';
import type { RecordContributionInput } from '../transfer/transfer.graphql.js';
import { agentFeeLines } from './agent-fee.lines.js';
import { receiveLines } from './receive.lines.js';

/** An amount as it was named, and what it is in the fund's currency. */
interface Amount {
  readonly amountMinor: bigint;
  readonly original?: Original;
}

/** Money that arrived waits, as a proposal, for the signature of another city; the agent's fee follows it. */
@Injectable()
export class RecordContribution {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(ctx: CityContext, input: RecordContributionInput): Promise<Result<Settled>> {
    const note = readText(input.text, 'text', { longest: 200, isOneLine: true, isRequired: true });
    const faults = [...this.faultsOf(input), ...(Array.isArray(note) ? (note as readonly Refusal[]) : [])];
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, (tx) => this.propose(tx, input, note as LocalizedText)); // no faults: the text is there
  }

  private faultsOf({ id, amountMinor, currency, receivedOn, bankReference, source }: RecordContributionInput): Refusal[] {
    const faults: Refusal[] = [...sourceFaults(source)];
    const amount = /^-?\d{1,18}$/.test(amountMinor) ? BigInt(amountMinor) : undefined;
    if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
    if (amount === undefined) faults.push({ code: 'amount-not-whole-minor', path: ['amountMinor'] });
    else if (amount <= 0n) faults.push({ code: 'amount-not-positive', path: ['amountMinor'] });
    else if (amount > LARGEST_AMOUNT) faults.push({ code: 'amount-too-large', path: ['amountMinor'] });
    if (exponentOf(currency) === undefined) faults.push({ code: 'currency-unknown', path: ['currency'] });
    if (receivedOn > dayIn('Pacific/Kiritimati', this.clock.now())) faults.push({ code: 'day-in-future', path: ['receivedOn'] });
    if (cleanLine(bankReference ?? '').length > 140) faults.push({ code: 'too-long', path: ['bankReference'] });
    return faults;
  }

  private async propose(tx: Tx, input: RecordContributionInput, note: LocalizedText): Promise<Result<Settled>> {
    const fund = await readFund(tx, input.fund);
    if (!fund) return refuse('not-found', ['fund']);
    if (input.receivedOn > dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now())) return refuse('day-in-future', ['receivedOn']);
    const noFile = await whyNotEvidence(tx, fund.id, input.evidence);
    if (noFile) return noFile;
    const agreement = await agreementFor(tx, fund, input);
    if (!agreement) return this.reference.city(input.city) ? refuse('agreement-missing', [await whereMissing(tx, fund, input)]) : refuse('unknown-city', ['city']);
    if (input.instalmentNo != null && !agreement.instalments.some(({ no }) => no === input.instalmentNo)) return refuse('unknown-instalment', ['instalmentNo']);
    const amount = await amountIn(tx, fund, input);
    if (!amount) return refuse('rate-missing', ['currency']);
    if (amount.amountMinor <= 0n) return refuse('amount-not-positive', ['amountMinor']);
    return this.hand(tx, fund, agreement, input, note, amount);
  }

  private async hand(tx: Tx, fund: StoredFund, agreement: StoredAgreement, input: RecordContributionInput, note: LocalizedText, amount: Amount): Promise<Result<Settled>> {
    if (!(await mayRecord(tx, fund.id, input.city))) return refuse('not-allowed', ['city']);
    const share = await openShare(tx, fund.id, input.city, agreement.source, agreement.earmark?.id);
    const currency = fund.baseCurrency;
    const lines = receiveLines({ currency, holderCity: fund.holderCity, city: input.city, share, ...amount });
    const proposal = { id: input.id, kind: 'receive', day: input.receivedOn, lines, note, agreementId: agreement.id };
    const bankReference = cleanLine(input.bankReference ?? '');
    const optional = { ...(input.instalmentNo == null ? {} : { instalmentNo: input.instalmentNo }), ...(bankReference === '' ? {} : { bankReference }), ...(input.evidence == null ? {} : { evidence: input.evidence }) };
    const { status, seq } = await propose(tx, fund.id, { ...proposal, ...optional });
    if (isKnown(status) && !(await saysTheSameBeside(tx, fund.id, { ...proposal, ...optional }))) return refuse('id-reused', ['id']);
    if (status === 'proposed') {
      const terms = { millionths: BigInt(agreement.feeMillionths), ...(agreement.feeCapMinor === null ? {} : { capMinor: BigInt(agreement.feeCapMinor) }) };
      const fee = agentFeeLines({ currency, share, agentCity: fund.holderCity, depositMinor: amount.amountMinor, terms });
      const followed = fee.length === 0 ? 'proposed' : (await propose(tx, fund.id, { id: derivedId(input.id, 'agent-fee'), kind: 'agent_fee', day: input.receivedOn, lines: fee, follows: input.id })).status;
      if (followed !== 'proposed') return refuseWord(followed);
      tx.publish({ type: 'fund.proposed', payload: { fund: fund.code, transferId: input.id } });
    }
    return settledBy(status, fund.code, input.id, seq);
  }
}

/** The agreement that is named; else, of the same source, the one whose instalment is named, else the city's newest, without an earmark if there is one. */
async function agreementFor(reader: Reader, fund: StoredFund, { city, source, instalmentNo, agreement }: RecordContributionInput): Promise<StoredAgreement | undefined> {
  const all = (await readAgreements(reader, fund.id)).filter((each) => each.cityId === city && each.source === sourceOf(source));
  if (agreement != null) return all.find(({ id }) => id === agreement);
  const free = all.filter(({ earmark }) => earmark === null);
  const own = free.length > 0 ? free : all;
  return own.findLast(({ instalments }) => instalmentNo == null || instalments.some(({ no }) => no === instalmentNo)) ?? own.at(-1);
}

/** The field to look at: the agreement that is named and unknown; else the source of the city, or the city. */
async function whereMissing(reader: Reader, fund: StoredFund, { city, source, agreement }: RecordContributionInput): Promise<'agreement' | 'source' | 'city'> {
  const named = agreement == null ? undefined : (await readAgreements(reader, fund.id)).find(({ id }) => id === agreement);
  if (agreement != null && !named) return 'agreement';
  if (named && named.cityId !== city) return 'city';
  return named || sourceOf(source) !== OWN ? 'source' : 'city';
}

async function amountIn(reader: Reader, fund: StoredFund, { amountMinor, currency, receivedOn }: RecordContributionInput): Promise<Amount | undefined> {
  const named = BigInt(amountMinor);
  if (currency === fund.baseCurrency) return { amountMinor: named };
  const rate = await readBookingRate(reader, fund.id, fund.baseCurrency, currency, receivedOn);
  return rate && { amountMinor: toBase(named, rate), original: { amountMinor: named, currency, rateCode: rate.code } };
}
