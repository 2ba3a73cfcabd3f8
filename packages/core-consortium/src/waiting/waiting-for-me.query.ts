import { Inject, Injectable } from '@nestjs/common';
import { WAITING_SOURCES, type RequestContext, type Waiting, type WaitingSource } from '@regia/server-kit';

const MOST = 100;

/** Everything that waits for the reader, what has a day first, then the longest waiting. */
@Injectable()
export class WaitingForMe {
  constructor(@Inject(WAITING_SOURCES) private readonly sources: readonly WaitingSource[]) {}

  async list(ctx: RequestContext): Promise<Waiting[]> {
    const all: Waiting[] = [];
    for (const source of this.sources) all.push(...(await source.waiting(ctx))); // one after the other: they share a connection
    return all.sort(byUrgency).slice(0, MOST);
  }
}

const LAST_DAY = '9999-12-31';

function byUrgency(a: Waiting, b: Waiting): number {
  const [dueA, dueB] = [a.dueOn ?? LAST_DAY, b.dueOn ?? LAST_DAY];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.since.getTime() - b.since.getTime();
}
