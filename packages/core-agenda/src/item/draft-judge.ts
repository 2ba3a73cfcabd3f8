import { Injectable } from '@nestjs/common';
import { Partnerships, PluginSwitches } from '@regia/core-consortium/contract';
import type { Refusal } from '@regia/kernel';
import { AgendaItemHandlers, UnitOfWork, type RequestContext, type Tx } from '@regia/server-kit';
import { AgendaKinds } from '../kind/agenda-kinds.js';
import type { Draft } from './draft.js';

/** Plugins bring refusals of their own, so the codes are open. */
export type JudgeRefusal = Refusal;

/** What a well-formed draft may still be refused for: a plugin that is off, a plugin that says no, a partnership of others. */
@Injectable()
export class DraftJudge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kinds: AgendaKinds,
    private readonly switches: PluginSwitches,
    private readonly handlers: AgendaItemHandlers,
    private readonly partnerships: Partnerships,
  ) {}

  /** Asks the plugin of the kind. Before the transaction, because a handler reads through the reader of the operation. */
  async kindRefuses(ctx: RequestContext, draft: Draft): Promise<readonly JudgeRefusal[]> {
    const { plugin } = this.kinds.stored(draft.kind);
    if (plugin === undefined) return [];
    const on = await this.switches.on(this.work.read(ctx));
    if (!on.has(plugin)) return [{ code: 'plugin-off', path: ['kind'] }];
    const refusals = (await this.handlers.of(draft.kind)?.validate(ctx, draft.payload)) ?? [];
    return refusals.map(({ code, path }) => ({ code, path: ['payload', ...(path ?? [])] }));
  }

  /** Sharing with a partnership is for cities that take part in it today. Others get the answer for one that does not exist. */
  async sharingRefuses(tx: Tx, { partnershipId }: Draft): Promise<readonly Refusal<'unknown-partnership'>[]> {
    if (partnershipId === undefined || (await this.partnerships.holdPart(tx, partnershipId))) return [];
    return [{ code: 'unknown-partnership', path: ['partnership'] }];
  }
}
