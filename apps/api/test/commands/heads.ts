import { Sealer } from '@regia/core-fund';
import { ROLES, urlFor } from '@regia/database';
import { newId } from '@regia/kernel';
import type { Commands } from './command.js';
import type { Ground } from './ground.js';
import { postedEntry } from './money.js';
import { adopted } from './pay.js';

/** A head over a new entry, and no head that the city has kept: the first one needs no proof. */
async function newHead(ground: Ground): Promise<{ readonly size: string; readonly root: string }> {
  await postedEntry(ground);
  const { adminUrl, secret } = ground.platform.database;
  await new Sealer({ url: urlFor(adminUrl, secret, ROLES.sealer), secret, everySeconds: 3600 }).start().stop(); // it looks once when it starts, and ends what it began
  await ground.admin.query(`SET session_replication_role = replica`); // heads are kept for ever: triggers and keys look away for a moment
  await ground.admin.query(`DELETE FROM ledger.city_head`);
  await ground.admin.query(`SET session_replication_role = DEFAULT`);
  const { rows } = await ground.admin.query<{ size: string; root: string }>(`SELECT size::text, encode(root, 'base64') AS root FROM ledger.checkpoint ORDER BY ledger.checkpoint.size DESC LIMIT 1`);
  return rows[0]!;
}

/** The city accepts the head of the log. */
export const headCommands: Commands = {
  cosignCheckpoint: {
    as: 'dakar.aminata',
    repeats: 'id',
    effect: { 'ledger.city_head': 1, 'core.outbox': 1 },
    prepare: async (ground) => ({ id: newId(), fund: 'pool-1', ...(await newHead(ground)), proof: [] }),
    otherwise: (input) => [{ ...input, root: Buffer.alloc(32).toString('base64') }],
    elsewhere: { as: 'barcelona.jordi.vidal', nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
  publishFund: {
    as: 'milan.lucia.sala',
    repeats: 'id',
    effect: { 'ledger.publication': 1, 'core.outbox': 1 },
    prepare: async (ground) => ({ id: newId(), fund: 'pool-1', isPublic: true, decision: await adopted(ground) }),
    otherwise: (input) => [{ ...input, isPublic: false }, { ...input, decision: newId() }],
    elsewhere: { as: 'barcelona.laia.serra', nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
};
