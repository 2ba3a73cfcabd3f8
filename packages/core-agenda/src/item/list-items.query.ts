import { Injectable } from '@nestjs/common';
import { isUuid } from '@regia/kernel';
import {
  CURSOR_INSTANT,
  CURSOR_UUID,
  cursorOf,
  Fault,
  pageOf,
  readCursor,
  Reference,
  searchPatterns,
  UnitOfWork,
  type Page,
  type RequestContext,
} from '@regia/server-kit';
import { AgendaKinds } from '../kind/agenda-kinds.js';
import type { AgendaFilter } from './item-input.graphql.js';
import { FIRST_PLACE, listSql, type ListFilter, type ListPlace } from './list-sql.js';
import type { ListedItem } from './stored-item.js';

const MOST = 100;
// the years a database instant and a page of ours both understand
const [EARLIEST, LATEST] = [Date.UTC(1800, 0), Date.UTC(2400, 0)];

/** The agenda of everybody, a page at a time: one statement, whatever the filter. */
@Injectable()
export class ListItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly kinds: AgendaKinds,
  ) {}

  async page(ctx: RequestContext, filter: AgendaFilter, first: number, after?: string | null): Promise<Page<ListedItem>> {
    const count = Math.min(Math.max(first, 1), MOST);
    const place = after ? placeOf(after) : FIRST_PLACE;
    const asked = this.ready(filter);
    if (!asked) return { nodes: [], pageInfo: { hasNextPage: false } };
    const { name, sql, values } = listSql(asked, place, count + 1);
    const rows = await this.work.read(ctx).rows<ListedItem>(name, sql, values);
    return pageOf(
      rows,
      count,
      (row) => cursorOf(row.startsAt, row.id),
      (row) => row,
    );
  }

  /** The filter for the database; undefined when nothing can match. A guessed value and an unknown one are the same here. */
  private ready(filter: AgendaFilter): ListFilter | undefined {
    const { theme, kind, city, partnership, status } = filter;
    const [from, to] = [instantText(filter.from), instantText(filter.to)];
    if (from >= to) return undefined;
    if (theme && !this.reference.theme(theme)) return undefined;
    if (kind && !this.kinds.isWritten(kind)) return undefined;
    if ((city && !isUuid(city)) || (partnership && !isUuid(partnership))) return undefined;
    const words = filter.text ? searchPatterns(filter.text) : [];
    return {
      from,
      to,
      ...(theme ? { theme } : {}),
      ...(kind ? { kind } : {}),
      ...(city ? { city } : {}),
      ...(partnership ? { partnership } : {}),
      ...(status ? { status } : {}),
      ...(words.length > 0 ? { words } : {}),
    };
  }
}

function placeOf(cursor: string): ListPlace {
  const [at, id] = readCursor(cursor, CURSOR_INSTANT, CURSOR_UUID);
  if (!isUuid(id!) || Number.isNaN(Date.parse(at!.replace(' ', 'T').replace('+00', 'Z'))))
    throw new Fault('BAD_REQUEST', 'cursor is not ours');
  return { at: at!, id: id! };
}

function instantText(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) throw new Fault('BAD_REQUEST', 'a date that is none');
  return new Date(Math.min(Math.max(time, EARLIEST), LATEST)).toISOString();
}
