import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@regia/kernel';
import { UnitOfWork, type RequestContext, type Waiting, type WaitingSource } from '@regia/server-kit';

interface OpenKey {
  readonly id: string;
  readonly title: LocalizedText;
  readonly proposedAt: Date;
  readonly cashMinor: string;
  readonly currency: string;
}

const TO_AGREE = `SELECT k.id, k.title, k.proposed_at AS "proposedAt", s.cash_minor AS "cashMinor", f.base_currency AS currency
  FROM ledger.key_list k JOIN ledger.fund f ON f.id = k.fund_id JOIN ledger.key_share s ON s.fund_id = k.fund_id AND s.key_id = k.id AND s.city_id = $2
  WHERE k.state = 'proposed' AND k.author <> $1 AND NOT EXISTS (SELECT FROM ledger.key_agreement a WHERE a.fund_id = k.fund_id AND a.key_id = k.id AND a.city_id = $2)
  ORDER BY k.proposed_at LIMIT 50`;

/** Contribution keys that wait for the reader to agree for their city, with what the city would pledge. */
@Injectable()
export class KeyWaiting implements WaitingSource {
  constructor(private readonly work: UnitOfWork) {}

  async waiting(ctx: RequestContext): Promise<readonly Waiting[]> {
    const { personId, cityId } = ctx;
    if (!personId || !cityId || !ctx.permissions.has('fund.approve')) return [];
    const keys = await this.work.read(ctx).rows<OpenKey>('ledger.keys-to-agree', TO_AGREE, [personId, cityId]);
    return keys.map(({ id, title, proposedAt, cashMinor, currency }) => ({
      kind: 'agree',
      id,
      title,
      amount: { amountMinor: BigInt(cashMinor), currency },
      cityId,
      since: proposedAt,
    }));
  }
}
