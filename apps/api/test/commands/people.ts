import { newId } from '@regia/kernel';
import type { Command, Commands, Input } from './command.js';
import type { Ground } from './ground.js';

const ADMIN = { as: 'dakar.cheikh.fall' } as const;
/** Signs in nowhere else, so that nobody misses them when they are blocked. */
const SOMEBODY = 'dakar.moussa.sow';
const elsewhere = { as: 'barcelona.mireia', nothing: (input: Input): Input => ({ ...input, person: newId() }) };
const state = { ...ADMIN, repeats: 'state', elsewhere } satisfies Partial<Command>;

const person = (ground: Ground): Input => ({ person: ground.person(SOMEBODY) });
const part = (ground: Ground): Input => ({ ...person(ground), partnership: ground.partnership, role: 'reader' });
const forget = (ground: Ground, table: string): Promise<unknown> => ground.admin.query(`DELETE FROM identity.${table} WHERE person_id = $1`, [ground.person(SOMEBODY)]);

const noApprover = { as: 'barcelona.mireia', nothing: (): Input => ({ approver: newId() }) };

/** Somebody is to sign and has shown a second factor; who gave it is not who decides. */
async function waiting(ground: Ground): Promise<Input> {
  await forget(ground, 'partnership_role');
  await forget(ground, 'waiting_approver');
  await ground.admin.query('UPDATE identity.person SET second_factor_at = now() WHERE id = $1', [ground.person(SOMEBODY)]);
  const { rows } = await ground.admin.query<{ id: string }>(
    'INSERT INTO identity.waiting_approver (person_id, partnership_id, city_id, granted_by) VALUES ($1, $2, $3, $4) RETURNING id',
    [ground.person(SOMEBODY), ground.partnership, ground.city('dakar'), ground.person('dakar.awa.ndiaye')],
  );
  return { approver: rows[0]!.id };
}

/** A partnership that nothing else needs. */
async function partnershipOfDakar(ground: Ground): Promise<string> {
  const id = newId();
  await ground.admin.query(`INSERT INTO consortium.partnership (id, key, name, kind, since) VALUES ($1, $2, '{"original":"en","texts":{"en":"Seeds"}}', 'bilateral', '2025-01-01')`, [id, `seeds-${id.slice(-8)}`]);
  await ground.admin.query("INSERT INTO consortium.partnership_city (partnership_id, city_id, valid_from) SELECT $1, c, '2025-01-01' FROM unnest($2::uuid[]) c", [id, ['dakar', 'bethlehem'].map((key) => ground.city(key))]);
  return id;
}

/** What an administrator decides about people of the city, and who takes part in a partnership. */
export const peopleCommands: Commands = {
  grantPartnershipRole: {
    ...state,
    effect: { 'identity.partnership_role': 1 },
    prepare: async (ground) => {
      await forget(ground, 'partnership_role');
      return { ...part(ground), validTo: '2999-12-31' };
    },
  },
  revokePartnershipRole: {
    ...state,
    effect: { 'identity.partnership_role': -1 },
    prepare: async (ground) => {
      await ground.did('grantPartnershipRole', ADMIN, part(ground));
      return part(ground);
    },
  },
  endPart: {
    as: 'noor.admin',
    repeats: 'state',
    effect: { 'core.outbox': 1 },
    prepare: async (ground) => ({ partnership: await partnershipOfDakar(ground), city: ground.city('dakar'), reason: 'Fin de la convention' }),
    elsewhere: { as: 'milan.giulia', nothing: (input) => ({ ...input, partnership: newId() }) },
  },
  confirmApprover: {
    as: 'dakar.cheikh.fall',
    repeats: 'once',
    effect: { 'identity.waiting_approver': -1, 'identity.partnership_role': 1 },
    prepare: (ground) => waiting(ground),
    elsewhere: noApprover,
  },
  withdrawApprover: {
    as: 'dakar.cheikh.fall',
    repeats: 'once',
    effect: { 'identity.waiting_approver': -1 },
    prepare: (ground) => waiting(ground),
    elsewhere: noApprover,
  },
  blockPerson: {
    ...state,
    effect: { 'identity.city_block': 1 },
    prepare: async (ground) => {
      await forget(ground, 'city_block');
      return { ...person(ground), reason: 'Départ' };
    },
  },
  unblockPerson: {
    ...state,
    effect: { 'identity.city_block': -1 },
    prepare: async (ground) => {
      await ground.did('blockPerson', ADMIN, { ...person(ground), reason: 'Départ' });
      return person(ground);
    },
  },
};
