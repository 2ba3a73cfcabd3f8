import { Injectable } from '@nestjs/common';
import { PluginSwitches } from '@regia/core-consortium/contract';
import { UnitOfWork, type RequestContext } from '@regia/server-kit';
import { AgendaKinds, type AgendaKind } from './agenda-kinds.js';

/** The kinds an item of the acting city may have: the core's, and those of plugins that are on. */
@Injectable()
export class ListKinds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly switches: PluginSwitches,
    private readonly kinds: AgendaKinds,
  ) {}

  async list(ctx: RequestContext): Promise<AgendaKind[]> {
    return this.kinds.offered(await this.switches.on(this.work.read(ctx)));
  }
}
