import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@regia/kernel';
import { UnitOfWork, type RequestContext, type Waiting, type WaitingSource } from '@regia/server-kit';

interface OpenClosing {
  readonly id: string;
  readonly title: LocalizedText;
  readonly since: Date;
}

const TO_CLOSE = `SELECT r.id, f.name AS title, r.asked_at AS since FROM ledger.closing_request r JOIN ledger.fund f ON f.id = r.fund_id
  WHERE r.author <> $1 AND NOT EXISTS (SELECT FROM ledger.closing_end e WHERE e.fund_id = r.fund_id AND e.closing_id = r.id) AND EXISTS (SELECT FROM unnest(ledger.closing_roles(r.fund_id)) role WHERE role <> r.author_role)
  ORDER BY r.asked_at LIMIT 20`;

/** Closings and openings that wait for the reader as the second person, by the name of their fund. */
@Injectable()
export class ClosingWaiting implements WaitingSource {
  constructor(private readonly work: UnitOfWork) {}

  async waiting(ctx: RequestContext): Promise<readonly Waiting[]> {
    if (!ctx.personId || !ctx.permissions.has('fund.read')) return [];
    const open = await this.work.read(ctx).rows<OpenClosing>('ledger.to-close', TO_CLOSE, [ctx.personId]);
    return open.map((closing) => ({ kind: 'close', ...closing }));
  }
}
