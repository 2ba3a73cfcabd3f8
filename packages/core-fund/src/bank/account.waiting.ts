import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext, type Waiting, type WaitingSource } from '@regia/server-kit';

interface OpenChange {
  readonly id: string;
  readonly name: string;
  readonly cityId: string | null;
  readonly since: Date;
}

/** Neither by its author nor by somebody who has signed it; not returned, and one of two signatures is missing. */
const open = (
  changes: string,
  signatures: string,
  name: string,
  city: string,
): string => `SELECT c.id, ${name} AS name, ${city} AS "cityId", c.proposed_at AS since FROM ledger.${changes} c
  WHERE c.author <> $1 AND NOT EXISTS (SELECT FROM ledger.${signatures} s WHERE s.fund_id = c.fund_id AND s.change_id = c.id AND (s.is_return OR s.person = $1))
    AND (SELECT count(*) FROM ledger.${signatures} s WHERE s.fund_id = c.fund_id AND s.change_id = c.id) < 2 ORDER BY c.proposed_at LIMIT 20`;
const OF_FUND = open('bank_account_change', 'bank_account_signature', 'c.bank_name', 'c.holder_city');
const OF_PARTY = open('party_account_change', 'party_account_signature', 'c.owner_name', 'c.city_id');

/** Bank accounts, of the fund and of those it pays, that wait for the reader's signature. Their numbers are read where they are signed. */
@Injectable()
export class AccountWaiting implements WaitingSource {
  constructor(private readonly work: UnitOfWork) {}

  async waiting(ctx: RequestContext): Promise<readonly Waiting[]> {
    if (!ctx.personId || !ctx.permissions.has('fund.approve')) return [];
    const reader = this.work.read(ctx);
    const ofFund = await reader.rows<OpenChange>('ledger.bank-accounts-to-sign', OF_FUND, [ctx.personId]);
    const ofParty = await reader.rows<OpenChange>('ledger.party-accounts-to-sign', OF_PARTY, [ctx.personId]);
    return [...ofFund.map((change) => waitingFor('account', change)), ...ofParty.map((change) => waitingFor('payee', change))];
  }
}

const waitingFor = (kind: 'account' | 'payee', { id, name, cityId, since }: OpenChange): Waiting => ({
  kind,
  id,
  title: { original: 'en', texts: { en: name } }, // a name is the same in all languages
  since,
  ...(cityId === null ? {} : { cityId }),
});
