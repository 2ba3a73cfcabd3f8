import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
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

/** A key as a city makes it for itself. */
function newCityKey(city: string): { readonly secret: KeyObject; readonly name: string; readonly id: Buffer; readonly verifier: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const name = `regia/city/${city}`;
  const bytes = Buffer.concat([Buffer.of(1), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = createHash('sha256').update(`${name}\n`).update(bytes).digest().subarray(0, 4);
  return { secret: privateKey, name, id, verifier: `${name}+${id.toString('hex')}+${bytes.toString('base64')}` };
}

interface Cosigned {
  readonly size: string;
  readonly line: string;
}
/** What was signed beside, by the id of the one that is handed in. */
const signedBeside = new Map<string, Cosigned>();

/** A signature of Dakar under a new head, made with a key that it has registered; another head is signed as well. */
async function cosigned(ground: Ground, id: string): Promise<Cosigned> {
  const key = newCityKey('dakar');
  await ground.did('registerCityKey', { as: 'dakar.cheikh.fall' }, { id: newId(), verifier: key.verifier });
  const signed = async (size: string): Promise<Cosigned> => {
    const { rows } = await ground.admin.query<{ note: string }>('SELECT note FROM ledger.checkpoint WHERE fund_id = 1 AND size = $1', [size]);
    const text = rows[0]!.note.slice(0, rows[0]!.note.indexOf('\n\n') + 1);
    return { size, line: `— ${key.name} ${Buffer.concat([key.id, sign(null, Buffer.from(text), key.secret)]).toString('base64')}` };
  };
  signedBeside.set(id, await signed((await newHead(ground)).size));
  return signed((await newHead(ground)).size);
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
  addCosignature: {
    as: 'dakar.aminata',
    repeats: 'id',
    effect: { 'ledger.head_cosignature': 1, 'core.outbox': 1 },
    prepare: async (ground) => {
      const id = newId();
      return { id, fund: 'pool-1', ...(await cosigned(ground, id)) };
    },
    otherwise: (input) => [{ ...input, ...signedBeside.get(String(input['id'])) }],
    elsewhere: { as: 'barcelona.jordi.vidal', nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
  registerCityKey: {
    as: 'dakar.cheikh.fall',
    repeats: 'id',
    effect: { 'ledger.city_key': 1 },
    prepare: () => ({ id: newId(), verifier: newCityKey('dakar').verifier }),
    otherwise: (input) => [{ ...input, verifier: newCityKey('dakar').verifier }],
  },
  setHeadAddress: {
    as: 'dakar.cheikh.fall',
    repeats: 'id',
    effect: { 'ledger.head_address': 1 },
    prepare: () => ({ id: newId(), url: 'https://dakar.example/heads' }),
    otherwise: (input) => [{ ...input, url: 'https://dakar.example/other' }, { ...input, url: null }],
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
