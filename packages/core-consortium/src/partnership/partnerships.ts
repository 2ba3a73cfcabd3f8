import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@regia/kernel';
import { isUuid } from '@regia/kernel';
import { loaderOf, Reference, showCity, showText, UnitOfWork, type Partnership, type RequestContext, type Tx } from '@regia/server-kit';

interface StoredPartnership {
  readonly id: string;
  readonly key: string;
  readonly name: LocalizedText;
  readonly kind: string;
  readonly since: string;
  readonly cities: string[];
  readonly mayEndParts: boolean;
}

const COLUMNS = `p.id, p.key, p.name, p.kind, p.since::text AS since, consortium.may_end_parts(p.id) AS "mayEndParts",
  ARRAY(SELECT c.city_id FROM consortium.partnership_city c WHERE c.partnership_id = p.id AND c.valid_from <= current_date
    AND (c.valid_to IS NULL OR c.valid_to >= current_date)) AS cities`;

/** The partnerships one may see: those of the own city, and those one has a role in. */
@Injectable()
export class Partnerships {
  private readonly loader = loaderOf<string, Partnership>((ctx) => (ids) => this.byIds(ctx, ids));

  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  /** All of them, by key. The row policy is the filter: a visitor has none. */
  async list(ctx: RequestContext): Promise<Partnership[]> {
    const rows = await this.work
      .read(ctx)
      .rows<StoredPartnership>('consortium.partnerships', `SELECT ${COLUMNS} FROM consortium.partnership p ORDER BY p.key COLLATE "C"`);
    return rows.map((row) => this.show(row, ctx));
  }

  /** One of them, batched per operation; undefined when it is not there or not for this reader. */
  load(ctx: RequestContext, id: string): Promise<Partnership | undefined> {
    return this.loader(ctx).load(id);
  }

  /** Whether the acting city takes part in it today, and does so until the transaction ends. */
  async holdPart(tx: Tx, partnershipId: string): Promise<boolean> {
    if (!isUuid(partnershipId)) return false;
    const [row] = await tx.rows<{ held: boolean }>('consortium.hold-part', 'SELECT consortium.hold_part($1) AS held', [partnershipId]);
    return row!.held; // a function answers one row
  }

  private async byIds(ctx: RequestContext, ids: readonly string[]): Promise<(Partnership | undefined)[]> {
    const rows = await this.work
      .read(ctx)
      .rows<StoredPartnership>(
        'consortium.partnerships-by-id',
        `SELECT ${COLUMNS} FROM consortium.partnership p WHERE p.id = ANY ($1::uuid[])`,
        [ids],
      );
    const byId = new Map(rows.map((row) => [row.id, this.show(row, ctx)]));
    return ids.map((id) => byId.get(id));
  }

  private show(row: StoredPartnership, { language }: RequestContext): Partnership {
    const members = new Set(row.cities);
    const cities = this.reference.cities().filter(({ id }) => members.has(id));
    return { ...row, name: showText(row.name, language), cities: cities.map((city) => showCity(city, language)) };
  }
}
