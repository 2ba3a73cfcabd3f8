import { Injectable } from '@nestjs/common';
import { isUuid } from '@regia/kernel';
import { UnitOfWork, type RequestContext } from '@regia/server-kit';
import type { StoredItem } from './stored-item.js';
import { findItem } from './write-item.js';

/** One item. "Not there" and "not for you" are one answer. */
@Injectable()
export class FindItem {
  constructor(private readonly work: UnitOfWork) {}

  async find(ctx: RequestContext, id: string): Promise<StoredItem | undefined> {
    return isUuid(id) ? findItem(this.work.read(ctx), id) : undefined;
  }
}
