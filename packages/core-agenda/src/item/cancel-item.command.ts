import { Injectable } from '@nestjs/common';
import { cleanLine, isUuid, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import type { CancelAgendaItemInput } from './item-input.graphql.js';
import { publishChange } from './publish-change.js';
import { stale, type StaleItem } from './stale-item.js';
import type { StoredItem } from './stored-item.js';
import { findItem, holdOwnItem } from './write-item.js';

export type CancelItemRefusal = StaleItem | Refusal<'not-found' | 'reason-required' | 'too-long'>;

const LONGEST_REASON = 500;
const CANCEL = `UPDATE agenda.item SET status = 'cancelled', cancel_reason = $2, version = version + 1, updated_by = core.person(), updated_at = now()
  WHERE id = $1 AND owner_city = core.city()`;

/** Cancels an item of the acting city. It stays in the agenda, marked, with the reason. */
@Injectable()
export class CancelItem {
  constructor(private readonly work: UnitOfWork) {}

  async cancel(ctx: CityContext, { id, version, reason: typed }: CancelAgendaItemInput): Promise<Result<StoredItem, CancelItemRefusal>> {
    const reason = cleanLine(typed);
    if (reason === '') return refuse('reason-required', ['reason']);
    if (reason.length > LONGEST_REASON) return refuse('too-long', ['reason']);
    if (!isUuid(id)) return refuse('not-found', ['id']);
    return this.work.run<StoredItem, CancelItemRefusal>(ctx, (tx) => write(ctx, tx, { id, version, reason }));
  }
}

async function write(
  ctx: CityContext,
  tx: Tx,
  { id, version, reason }: CancelAgendaItemInput,
): Promise<Result<StoredItem, CancelItemRefusal>> {
  const before = await holdOwnItem(tx, id);
  if (!before) return refuse('not-found', ['id']);
  const isSame = before.cancelReason === reason;
  const isRepeated = isSame && before.version === version + 1 && before.updatedBy === ctx.personId;
  if (isRepeated || (isSame && before.version === version)) return ok(before);
  if (before.version !== version) return stale(before);
  await tx.rows('agenda.item-cancel', CANCEL, [id, reason]);
  const after = (await findItem(tx, id))!; // held by this transaction
  publishChange(tx, before, after);
  return ok(after);
}
