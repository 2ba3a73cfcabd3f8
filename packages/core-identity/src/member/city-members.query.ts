import { Injectable } from '@nestjs/common';
import { cursorOf, CURSOR_UUID, pageOf, readCursor, UnitOfWork, type CityContext, type Page } from '@regia/server-kit';
import type { CityMember } from './city-member.graphql.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly lastSeenAt: Date | null;
  readonly isBlocked: boolean;
  readonly roles: string[];
}

const MEMBER = `SELECT p.id, p.display_name AS name, p.username, p.last_seen_at AS "lastSeenAt",
    p.is_blocked OR EXISTS (SELECT FROM identity.city_block b WHERE b.city_id = core.city() AND b.person_id = p.id) AS "isBlocked",
    ARRAY(SELECT m.role FROM identity.membership m WHERE m.person_id = p.id AND m.city_id = core.city()
      AND m.valid_from <= current_date AND (m.valid_to IS NULL OR m.valid_to >= current_date) ORDER BY 1) AS roles
  FROM identity.person p WHERE EXISTS (SELECT FROM identity.membership m WHERE m.person_id = p.id AND m.city_id = core.city())`;

const NAME = /^[^]{1,1000}$/;

/** The people of the acting city. */
@Injectable()
export class CityMembers {
  constructor(private readonly work: UnitOfWork) {}

  async list(ctx: CityContext, first: number, after: string | undefined): Promise<Page<CityMember>> {
    const [name, id] = after === undefined ? [null, null] : readCursor(after, NAME, CURSOR_UUID);
    const rows = await this.work
      .read(ctx)
      .rows<Row>(
        'identity.city-members',
        `${MEMBER} AND ($2::text IS NULL OR (p.display_name, p.id) > ($2::text, $3::uuid)) ORDER BY p.display_name, p.id LIMIT $1`,
        [first + 1, name, id],
      );
    return pageOf(rows, first, (row) => cursorOf(row.name, row.id), memberOf);
  }

  async one(ctx: CityContext, personId: string): Promise<CityMember | undefined> {
    const [row] = await this.work.read(ctx).rows<Row>('identity.city-member', `${MEMBER} AND p.id = $1`, [personId]);
    return row && memberOf(row);
  }
}

const memberOf = ({ id, name, username, lastSeenAt, isBlocked, roles }: Row): CityMember => ({
  person: { id, name, username },
  roles,
  isBlocked,
  ...(lastSeenAt === null ? {} : { lastSeenAt }),
});
