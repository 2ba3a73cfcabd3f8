import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, refuseAll, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { DraftJudge } from './draft-judge.js';
import { DraftReader } from './draft-reader.js';
import { hashOf, type Draft } from './draft.js';
import type { AgendaItemInput } from './item-input.graphql.js';
import type { StoredItem } from './stored-item.js';
import { findItem, insertItem } from './write-item.js';

export type CreateItemRefusal = Refusal<
  'required' | 'reason-required' | 'id-reused' | 'unknown-partnership' | 'plugin-off' | (string & {})
>;

/** Puts an item into the agenda. The client made its id, so the same command a second time answers the item of the first. */
@Injectable()
export class CreateItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: DraftReader,
    private readonly judge: DraftJudge,
  ) {}

  async create(ctx: CityContext, input: AgendaItemInput): Promise<Result<StoredItem, CreateItemRefusal>> {
    if (!isUuid(input.id)) return refuse('required', ['id']);
    if (input.status === 'cancelled') return refuse('reason-required', ['status']);
    const draft = this.reader.read(input);
    if (isRefused(draft)) return refuseAll(draft);
    const unfit = await this.judge.kindRefuses(ctx, draft);
    return this.work.run<StoredItem, CreateItemRefusal>(ctx, async (tx) => {
      const refusals = [...unfit, ...(await this.judge.sharingRefuses(tx, draft))];
      if (refusals.length > 0) return (await madeBefore(tx, ctx, input.id, draft)) ?? refuseAll(refusals);
      if (await insertItem(tx, input.id, draft)) return created(tx, input.id);
      return (await madeBefore(tx, ctx, input.id, draft)) ?? refuse('id-reused', ['id']);
    });
  }
}

async function created(tx: Tx, id: string): Promise<Result<StoredItem, CreateItemRefusal>> {
  const item = (await findItem(tx, id))!; // inserted a moment ago in this transaction
  tx.publish({ type: 'agenda.item-created', payload: { id, version: item.version, audience: item.audienceKey } });
  return ok(item);
}

/** What this very command made when it came before, its answer lost: a plugin may be off by now, or a partnership over. An item of others, seen or not, is none. */
async function madeBefore(tx: Tx, ctx: CityContext, id: string, draft: Draft): Promise<Result<StoredItem, never> | undefined> {
  const item = await findItem(tx, id);
  return item?.ownerCity === ctx.cityId && item.creationHash === hashOf(draft) ? ok(item) : undefined;
}

const isRefused = <R>(draft: Draft | readonly R[]): draft is readonly R[] => Array.isArray(draft);
