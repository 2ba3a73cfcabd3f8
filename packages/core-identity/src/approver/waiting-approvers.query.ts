import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '@regia/server-kit';
import type { WaitingApprover } from './approver.graphql.js';

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly person_username: string;
  readonly partnership_id: string;
  readonly city_id: string;
  readonly valid_to: string | null;
  readonly granted_at: Date;
  readonly granted_by: string;
  readonly granter_name: string;
  readonly granter_username: string;
  readonly has_second_factor: boolean;
  readonly may_confirm: boolean;
  readonly may_withdraw: boolean;
}

/** Approvers who wait for a second person. Spans cities for whoever coordinates a partnership: the function in the database decides. */
@Injectable()
export class WaitingApprovers {
  constructor(private readonly work: UnitOfWork) {}

  async list(ctx: RequestContext): Promise<WaitingApprover[]> {
    const rows = await this.work.read(ctx).rows<Row>('identity.waiting-approvers', 'SELECT * FROM identity.waiting_approvers()');
    return rows.map(shown);
  }
}

const shown = (row: Row): WaitingApprover => ({
  id: row.id,
  person: { id: row.person_id, name: row.person_name, username: row.person_username },
  partnershipId: row.partnership_id,
  cityId: row.city_id,
  ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
  grantedAt: row.granted_at,
  grantedBy: { id: row.granted_by, name: row.granter_name, username: row.granter_username },
  hasShownSecondFactor: row.has_second_factor,
  mayConfirm: row.may_confirm,
  mayWithdraw: row.may_withdraw,
});
