import { Injectable } from '@nestjs/common';
import { cleanText, isUuid, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import type {
  BlockPersonInput,
  CityMember,
  GrantPartnershipRoleInput,
  RevokePartnershipRoleInput,
  UnblockPersonInput,
} from './city-member.graphql.js';
import { CityMembers } from './city-members.query.js';

const FIELD_OF = {
  'not-allowed': [],
  'unknown-person': ['person'],
  'unknown-partnership': ['partnership'],
  'unknown-role': ['role'],
  'ends-before-start': ['validTo'],
  'cannot-block-yourself': ['person'],
  'reason-required': ['reason'],
  'too-long': ['reason'],
} as const;

type Code = keyof typeof FIELD_OF;
export type CityMemberRefusal = Refusal<Code>;

const LONGEST_REASON = 500;
const ROLES = ['coordinator', 'treasurer', 'approver', 'contributor', 'reader'];
const SEEN = 'SELECT 1 FROM consortium.partnership WHERE id = $1';

/** What an administrator decides about people of the city. The rules are the database's own: each function answers `done`, or the word of the refusal. */
@Injectable()
export class CityMemberCommands {
  constructor(
    private readonly work: UnitOfWork,
    private readonly members: CityMembers,
  ) {}

  async grant(
    ctx: CityContext,
    { person, partnership, role, validTo }: GrantPartnershipRoleInput,
  ): Promise<Result<CityMember, CityMemberRefusal>> {
    if (!isUuid(partnership)) return refused('unknown-partnership');
    if (!ROLES.includes(role)) return refused('unknown-role');
    return this.decide(ctx, person, 'identity.grant-role', 'identity.grant_partnership_role($1, $2, $3, $4)', [
      partnership,
      role,
      validTo ?? null,
    ]);
  }

  /** Whoever has no such part any more stays without it: a second time is no fault. */
  async revoke(
    ctx: CityContext,
    { person, partnership, role }: RevokePartnershipRoleInput,
  ): Promise<Result<CityMember, CityMemberRefusal>> {
    if (!isUuid(partnership)) return refused('unknown-partnership');
    if (!ROLES.includes(role)) return refused('unknown-role');
    const values = [partnership, role];
    return this.decide(ctx, person, 'identity.revoke-role', 'identity.revoke_partnership_role($1, $2, $3)', values, async (tx) =>
      (await tx.rows('identity.partnership-seen', SEEN, [partnership])).length > 0 ? 'done' : 'unknown-partnership',
    );
  }

  /** Acts at once: their next query here is refused, and this city is no longer among theirs. */
  async block(ctx: CityContext, { person, reason }: BlockPersonInput): Promise<Result<CityMember, CityMemberRefusal>> {
    const why = cleanText(reason);
    if (why.length > LONGEST_REASON) return refused('too-long');
    return this.decide(ctx, person, 'identity.block', 'identity.block_person($1, $2)', [why]);
  }

  /** Whoever is not blocked stays so: a second time is no fault. */
  async unblock(ctx: CityContext, { person }: UnblockPersonInput): Promise<Result<CityMember, CityMemberRefusal>> {
    return this.decide(ctx, person, 'identity.unblock', 'identity.unblock_person($1)', [], async () => 'done');
  }

  private async decide(
    ctx: CityContext,
    person: string,
    name: string,
    call: string,
    values: readonly unknown[],
    whenAbsent: (tx: Tx) => Promise<'done' | Code> = async () => 'unknown-person',
  ): Promise<Result<CityMember, CityMemberRefusal>> {
    if (!isUuid(person)) return refused('unknown-person');
    const decided = await this.work.run(ctx, async (tx) => {
      const [row] = await tx.rows<{ word: 'done' | 'not-found' | Code }>(name, `SELECT ${call} AS word`, [person, ...values]);
      const word = row!.word === 'not-found' ? await whenAbsent(tx) : row!.word;
      return word === 'done' ? ok(undefined) : refused(word);
    });
    if (!decided.ok) return decided;
    const member = await this.members.one(ctx, person);
    return member ? ok(member) : refused('unknown-person');
  }
}

const refused = (code: Code): ReturnType<typeof refuse<Code>> => refuse(code, FIELD_OF[code]);
