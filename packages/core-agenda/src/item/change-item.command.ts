import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, refuseAll, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { DraftJudge } from './draft-judge.js';
import { DraftReader } from './draft-reader.js';
import { hashOf, type Draft } from './draft.js';
import type { ChangeAgendaItemInput } from './item-input.graphql.js';
import { publishChange } from './publish-change.js';
import { stale, type StaleItem } from './stale-item.js';
import type { StoredItem } from './stored-item.js';
import { findItem, holdOwnItem, updateItem } from './write-item.js';

export type ChangeItemRefusal = StaleItem | Refusal<'not-found' | 'reason-required' | 'unknown-partnership' | 'plugin-off' | (string & {})>;

/** Changes an item of the acting city, if nobody changed it since it was read. */
@Injectable()
export class ChangeItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: DraftReader,
    private readonly judge: DraftJudge,
  ) {}

  async change(ctx: CityContext, input: ChangeAgendaItemInput): Promise<Result<StoredItem, ChangeItemRefusal>> {
    if (!isUuid(input.id) || input.item.id !== input.id) return refuse('not-found', ['id']);
    const draft = this.reader.read(input.item);
    if (isRefused(draft)) return refuseAll(draft);
    const refusals = await this.judge.kindRefuses(ctx, draft);
    if (refusals.length > 0) return refuseAll(refusals);
    return this.work.run<StoredItem, ChangeItemRefusal>(ctx, (tx) => this.write(ctx, tx, input, draft));
  }

  private async write(
    ctx: CityContext,
    tx: Tx,
    { id, version }: ChangeAgendaItemInput,
    draft: Draft,
  ): Promise<Result<StoredItem, ChangeItemRefusal>> {
    const before = await holdOwnItem(tx, id);
    if (!before) return refuse('not-found', ['id']);
    if (isRepeated(ctx, before, version, draft)) return ok(before);
    if (before.version !== version) return stale(before);
    if (draft.status === 'cancelled' && before.status !== 'cancelled') return refuse('reason-required', ['status']);
    const notShared = await this.judge.sharingRefuses(tx, draft);
    if (notShared.length > 0) return refuseAll(notShared);
    await updateItem(tx, id, draft);
    const after = (await findItem(tx, id))!; // its own city sees it, whatever its audience became
    publishChange(tx, before, after);
    return ok(after);
  }
}

/** The same change a second time: the answer of the first may have been lost on the way. Cancelling leaves the content as it was, so the status counts too. */
const isRepeated = ({ personId }: CityContext, stored: StoredItem, version: number, draft: Draft): boolean =>
  stored.version === version + 1 && stored.updatedBy === personId && stored.contentHash === hashOf(draft) && stored.status === draft.status;

const isRefused = <R>(draft: Draft | readonly R[]): draft is readonly R[] => Array.isArray(draft);
