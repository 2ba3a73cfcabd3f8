import { createHash } from 'node:crypto';
import { newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground } from './ground.js';

/** A file that the fund has, whatever is in it. */
async function kept(ground: Ground): Promise<string> {
  const sha256 = createHash('sha256').update(newId()).digest('hex');
  await ground.admin.query("INSERT INTO ledger.evidence_file VALUES (1, decode($1, 'hex'), 9, 'text/plain')", [sha256]);
  await ground.admin.query(
    `INSERT INTO ledger.evidence_brought (fund_id, sha256, name, retention, brought_by, city_id) VALUES (1, decode($1, 'hex'), 'nota.txt', 'five-years', $2, $3)`,
    [sha256, ground.person('dakar.awa.ndiaye'), ground.city('dakar')],
  );
  return sha256;
}

const held = async (ground: Ground): Promise<Input> => ({ id: newId(), fund: 'pool-1', sha256: await kept(ground), reason: 'Contrôle en cours' });

/** Files are kept from being deleted, and let go. */
export const evidenceCommands: Commands = {
  holdEvidence: {
    as: 'dakar.awa.ndiaye',
    repeats: 'id',
    effect: { 'ledger.evidence_hold': 1 },
    prepare: held,
    otherwise: (input) => [{ ...input, reason: 'Autre' }],
    elsewhere: { as: 'barcelona.jordi.vidal', nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
  liftEvidenceHold: {
    as: 'dakar.awa.ndiaye',
    repeats: 'id',
    effect: { 'ledger.evidence_hold_end': 1 },
    prepare: async (ground) => {
      const hold = await held(ground);
      await ground.did('holdEvidence', { as: 'dakar.awa.ndiaye' }, hold);
      return { id: newId(), fund: 'pool-1', hold: hold['id'], reason: 'Contrôle terminé' };
    },
    otherwise: (input) => [{ ...input, reason: 'Autre' }],
    elsewhere: { as: 'barcelona.jordi.vidal', nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
};
