import { refuse, type Result } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';
import type { StoredFund } from '../fund/stored-fund.js';
import { AGENT_FEE, touchesAgentFee } from './movement-kinds.js';
import { MovementKind, type ProposeMovementInput } from './movement.graphql.js';

const LINE = 'SELECT FROM ledger.fund_project p WHERE p.fund_id = $1 AND p.id = $2 AND ($3::int IS NULL OR EXISTS (SELECT FROM ledger.budget_line l WHERE l.fund_id = p.fund_id AND l.project_id = p.id AND l.id = $3))';
const PARTNER = 'SELECT FROM ledger.fund_partner WHERE fund_id = $1 AND code = $2';
const CITY = 'SELECT WHERE $2::uuid = ANY (ledger.member_cities($1))';

/** What a movement names must be there: a line of that project, a partner of that fund. What it draws on is judged by the ledger. */
export async function whyNotThere(reader: Reader, fund: StoredFund, input: ProposeMovementInput): Promise<Extract<Result<never>, { ok: false }> | undefined> {
  const { kind, project, line, partner, city } = input;
  if (kind === MovementKind.ALLOCATE && (await isNone(reader, 'ledger.line-known', LINE, [fund.id, project, line ?? null]))) return refuse('not-found', [line == null ? 'project' : 'line']);
  if (kind === MovementKind.COMMIT) return whyNoPartner(reader, fund, input);
  if (kind === MovementKind.PAY_RETURN && city == null) return refuse('required', ['city']);
  if (partner === AGENT_FEE && !touchesAgentFee(kind)) return refuse('not-found', ['partner']);
  return undefined;
}

async function whyNoPartner(reader: Reader, fund: StoredFund, { partner, city }: ProposeMovementInput): Promise<Extract<Result<never>, { ok: false }> | undefined> {
  if ((partner == null) === (city == null)) return refuse('required', ['partner']);
  if (partner != null && (await isNone(reader, 'ledger.partner-known', PARTNER, [fund.id, partner]))) return refuse('not-found', ['partner']);
  if (city != null && (await isNone(reader, 'ledger.member-known', CITY, [fund.id, city]))) return refuse('city-not-in-fund', ['partner']);
  return undefined;
}

const isNone = async (reader: Reader, name: string, sql: string, values: readonly unknown[]): Promise<boolean> => (await reader.rows(name, sql, values)).length === 0;
