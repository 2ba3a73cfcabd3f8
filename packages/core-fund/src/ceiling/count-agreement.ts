import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalizedText, type Result } from '@regia/kernel';
import type { CeilingSpec } from '@regia/plugin-api';
import type { CityContext, Tx } from '@regia/server-kit';
import { OWN } from '../agreement/source.js';
import type { StoredFund } from '../fund/stored-fund.js';
import { derivedId } from '../ledger/derived-id.js';
import { toBase, type ConversionRate } from '../rate/convert.js';
import { engageLines } from './ceiling.lines.js';
import { CeilingRules, labelOf } from './ceiling-rules.js';
import { engage } from './engage.js';
import { fiscalYearOf } from './limit-of.js';
import { hasBase, readOwnFund } from './own-fund.js';

/** An agreement of a city, as far as its ceilings ask. */
export interface CountedAgreement {
  readonly id: string;
  readonly city: string;
  readonly agreedOn: string;
  readonly title: LocalizedText;
  /** `own`, or the source outside that the city brings: that is not the city's allocation. */
  readonly source: string;
  readonly currency: string;
  readonly amountMinor: bigint;
}

/** How often an agreement was counted: newly, before, or under no rule of the city. */
export type Counted = 'posted' | 'already-posted' | 'nothing';

/** The id of the transfer that counts an agreement under a rule: it is counted once. */
export const countedAs = (agreementId: string, rule: Pick<CeilingSpec, 'key'>): string => derivedId(agreementId, `engage ${rule.key}`);

const RATE = `SELECT code, base, quote, trim_scale(value)::text AS value FROM ledger.rate WHERE base = $1 AND quote = $2 AND day <= $3 ORDER BY day DESC, code DESC LIMIT 1`;

/**
 * A contribution agreement is a commitment of its city: it uses room in the transaction in which it is agreed. Only the city itself
 * sees and writes its own fund. Where a ceiling stands in its plugin nobody else can therefore record an agreement for it; a
 * target refuses nothing, and the city counts later what others recorded.
 */
@Injectable()
export class CountAgreement {
  constructor(private readonly rules: CeilingRules) {}

  async count(ctx: CityContext, tx: Tx, agreement: CountedAgreement): Promise<Result<Counted>> {
    if (agreement.source !== OWN) return ok('nothing');
    const rules = this.rules.of(agreement.city);
    if (agreement.city !== ctx.cityId)
      return rules.some(({ kind }) => kind === 'ceiling') ? refuse('city-records-itself', ['city']) : ok('nothing');
    const fund = rules.length === 0 ? undefined : await readOwnFund(tx, agreement.city);
    if (!fund) return ok('nothing');
    let counted: Counted = 'nothing';
    for (const rule of rules) {
      const result = await this.under(tx, fund, rule, agreement);
      if (!result.ok) return result;
      if (counted !== 'posted' && result.value !== 'nothing') counted = result.value;
    }
    return ok(counted);
  }

  private async under(
    tx: Tx,
    fund: StoredFund,
    rule: CeilingSpec,
    { id, city, agreedOn, title, currency, amountMinor }: CountedAgreement,
  ): Promise<Result<Counted>> {
    const year = fiscalYearOf(agreedOn, this.rules.yearStart(city));
    if (!(await hasBase(tx, fund.id, rule.key, year))) return ok('nothing');
    const ownMinor = await inOwnCurrency(tx, fund.baseCurrency, { currency, amountMinor, day: agreedOn });
    if (ownMinor === undefined) return refuse('rate-missing', ['agreedOn']);
    if (ownMinor === 0n) return ok('nothing');
    const lines = engageLines({
      currency: fund.baseCurrency,
      label: labelOf(rule, year),
      of: rule.contributionsAs,
      kind: rule.kind,
      amountMinor: ownMinor,
    });
    const status = await engage(tx, fund.id, { id: countedAs(id, rule), kind: 'engage', day: agreedOn, lines, note: title });
    if (status === 'posted' || status === 'already-posted') return ok(status);
    return status === 'over-limit'
      ? refuse('ceiling-exceeded', ['instalments'])
      : refuse(status, status === 'period-closed' ? ['agreedOn'] : []);
  }
}

/** By the last rate known on the day; undefined without one. */
async function inOwnCurrency(
  tx: Tx,
  own: string,
  { currency, amountMinor, day }: { readonly currency: string; readonly amountMinor: bigint; readonly day: string },
): Promise<bigint | undefined> {
  if (currency === own) return amountMinor;
  const [rate] = await tx.rows<ConversionRate>('ledger.rate-on', RATE, [own, currency, day]);
  return rate && toBase(amountMinor, rate);
}
