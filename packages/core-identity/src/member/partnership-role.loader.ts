import { Injectable } from '@nestjs/common';
import { loaderOf, UnitOfWork, type RequestContext } from '@regia/server-kit';
import type { PartnershipRole } from './city-member.graphql.js';

interface Row {
  readonly personId: string;
  readonly partnershipId: string;
  readonly role: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly grantedBy: string | null;
  readonly confirmedBy: string | null;
  readonly isActive: boolean;
  readonly isWaiting: boolean;
}

const ROLES = `SELECT person_id AS "personId", partnership_id AS "partnershipId", role, valid_from::text AS "validFrom", valid_to::text AS "validTo", granted_by AS "grantedBy", confirmed_by AS "confirmedBy",
    valid_from <= current_date AND (valid_to IS NULL OR valid_to >= current_date) AS "isActive", false AS "isWaiting"
  FROM identity.partnership_role WHERE person_id = ANY ($1::uuid[]) AND city_id = core.city()
  UNION ALL SELECT person_id, partnership_id, 'approver', granted_at::date::text, valid_to::text, granted_by, NULL, false, true
  FROM identity.waiting_approver WHERE person_id = ANY ($1::uuid[]) AND city_id = core.city() AND (valid_to IS NULL OR valid_to >= current_date)
  ORDER BY 2, 3`;

/** The parts that people of the acting city have in its partnerships, for a whole page at once. */
@Injectable()
export class PartnershipRoles {
  private readonly loader = loaderOf<string, readonly PartnershipRole[]>((ctx) => (ids) => this.byPeople(ctx, ids));

  constructor(private readonly work: UnitOfWork) {}

  async of(ctx: RequestContext, personId: string): Promise<readonly PartnershipRole[]> {
    return (await this.loader(ctx).load(personId)) ?? [];
  }

  private async byPeople(ctx: RequestContext, ids: readonly string[]): Promise<(readonly PartnershipRole[])[]> {
    const rows = await this.work.read(ctx).rows<Row>('identity.partnership-roles', ROLES, [ids]);
    return ids.map((id) => rows.filter(({ personId }) => personId === id).map(roleOf));
  }
}

const roleOf = ({ partnershipId, role, validFrom, validTo, grantedBy, confirmedBy, isActive, isWaiting }: Row): PartnershipRole => ({
  partnershipId,
  role,
  validFrom,
  isActive,
  isWaiting,
  ...(validTo === null ? {} : { validTo }),
  ...(grantedBy === null ? {} : { grantedById: grantedBy }),
  ...(confirmedBy === null ? {} : { confirmedById: confirmedBy }),
});
