import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { EndEvidence, EvidenceStore } from '@regia/core-fund';
import { ROLES, urlFor } from '@regia/database';
import { newId } from '@regia/kernel';
import { pdf, startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ground } from './commands/ground.js';

const HOLD = 'mutation ($input: HoldEvidenceInput!) { holdEvidence(input: $input) { hold refusals { code path } } }';
const LIFT = 'mutation ($input: LiftEvidenceHoldInput!) { liftEvidenceHold(input: $input) { hold refusals { code path } } }';
const FILE =
  'query ($id: ID!) { fundProposal(fund: "pool-1", transferId: $id) { evidence { sha256 file { name keptUntil keptFor removedAt mayHold holds { id reason isOfFund isOfAudit mayLift liftedAt liftReason placedBy { username } } } } } }';

interface Answer {
  readonly hold: string | null;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}
interface File {
  readonly keptUntil: string | null;
  readonly keptFor: string | null;
  readonly removedAt: string | null;
  readonly mayHold: boolean;
  readonly holds: readonly { readonly id: string; readonly mayLift: boolean; readonly isOfAudit: boolean; readonly liftReason: string | null; readonly placedBy: { readonly username: string } | null }[];
}

let platform: TestPlatform;
let ground: Ground;
let lucia: Actor;
let copies = 0;

beforeAll(async () => {
  platform = await startPlatform();
  ground = await Ground.lay(platform);
  lucia = platform.as('milan.lucia.sala');
  const text = [{ language: 'it', text: 'Accordo' }];
  await ground.did('agreeContribution', { as: 'milan.lucia.sala' }, { id: newId(), fund: 'pool-1', city: ground.city('milan'), title: text, agreedOn: '2026-01-10', instalments: [{ dueOn: '2026-03-01', amountMinor: '5000000' }] });
});
afterAll(async () => {
  await ground?.leave();
  await platform?.stop();
});

const headersOf = async (who: Actor): Promise<Record<string, string>> => ({ authorization: (await who.letter('{ themes { key } }')).headers['authorization']! });
const send = async (bytes: Buffer) =>
  platform.http.inject({ method: 'POST', url: '/fund/pool-1/evidence?name=fattura.pdf&keeps=five-years', headers: { 'content-type': 'application/octet-stream', ...(await headersOf(lucia)) }, payload: bytes });
const open = async (sha256: string) => platform.http.inject({ method: 'GET', url: `/fund/pool-1/evidence/${sha256}`, headers: await headersOf(lucia) });
const receipt = (evidence: string) => ({ id: newId(), fund: 'pool-1', city: ground.city('milan'), amountMinor: '1000', currency: 'EUR', receivedOn: '2026-03-02', text: [{ language: 'it', text: 'Rata' }], evidence });

/** A file that a proposal names, brought so many years ago. */
async function brought(years: number): Promise<{ readonly sha256: string; readonly bytes: Buffer; readonly transferId: string }> {
  const bytes = pdf(`Fattura vecchia ${++copies}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await send(bytes);
  const { proposal } = (await ground.did('recordContribution', { as: 'milan.lucia.sala' }, receipt(sha256))) as { proposal: { transferId: string } };
  await ground.admin.query("SET session_replication_role = 'replica'");
  await ground.admin.query("UPDATE ledger.evidence_brought SET brought_at = brought_at - make_interval(years => $2) WHERE sha256 = decode($1, 'hex')", [sha256, years]);
  await ground.admin.query("SET session_replication_role = 'origin'");
  return { sha256, bytes, transferId: proposal.transferId };
}
const fileOf = async (who: Actor, id: string): Promise<File> => (await who.run<{ fundProposal: { evidence: { file: File } } }>(FILE, { id })).fundProposal.evidence.file;
const hold = async (who: Actor, input: object): Promise<Answer> => (await who.run<{ holdEvidence: Answer }>(HOLD, { input: { id: newId(), fund: 'pool-1', reason: 'Verifica in corso', ...input } })).holdEvidence;
const lift = async (who: Actor, held: string): Promise<Answer> => (await who.run<{ liftEvidenceHold: Answer }>(LIFT, { input: { id: newId(), fund: 'pool-1', hold: held, reason: 'Verifica conclusa' } })).liftEvidenceHold;
const endFiles = async () => {
  const { adminUrl, secret } = platform.database;
  return new EndEvidence(urlFor(adminUrl, secret, ROLES.sealer), platform.app.get(EvidenceStore)).run(new Date().toISOString().slice(0, 10));
};
const contents = async (): Promise<readonly string[]> =>
  (await readdir(platform.evidenceFolder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name, parentPath }) => parentPath.slice(-2) + name);

describe('a file whose time is over', () => {
  it('is kept while a proposal that names it waits, and says so', async () => {
    const { transferId, sha256 } = await brought(9);

    expect(await fileOf(lucia, transferId)).toMatchObject({ keptFor: 'proposal', removedAt: null, mayHold: true, holds: [] });
    await endFiles();
    expect(await contents()).toContain(sha256);
  });

  it('is deleted from where it was kept, its name and hash stay, and nobody brings or names it again', async () => {
    const { transferId, sha256, bytes } = await brought(9);
    await ground.did('withdrawProposal', { as: 'milan.lucia.sala' }, { fund: 'pool-1', transferId });

    expect(await endFiles()).toMatchObject({ deleted: 1 });

    expect(await contents()).not.toContain(sha256);
    expect(await fileOf(lucia, transferId)).toMatchObject({ keptFor: null, removedAt: expect.any(String) });
    const opened = await open(sha256);
    expect([opened.statusCode, opened.json()]).toEqual([410, { code: 'REMOVED' }]);
    expect((await send(bytes)).json()).toMatchObject({ status: 'refused', refusals: [{ code: 'evidence-removed' }] });
    expect(await contents()).not.toContain(sha256);
    expect((await ground.send('recordContribution', { as: 'milan.lucia.sala' }, receipt(sha256))).text).toContain('evidence-removed');
  });

  it('stays under a hold, which is shown with its reason, until whoever placed it or may lift it does', async () => {
    const { transferId, sha256 } = await brought(9);
    await ground.did('withdrawProposal', { as: 'milan.lucia.sala' }, { fund: 'pool-1', transferId });
    const auditor = platform.as('ines.audit');
    const placed = await hold(auditor, { sha256 });

    await endFiles();

    expect(placed.refusals).toEqual([]);
    expect(await contents()).toContain(sha256);
    expect((await fileOf(lucia, transferId)).holds).toMatchObject([{ id: placed.hold, reason: 'Verifica in corso', isOfFund: false, isOfAudit: true, mayLift: false, liftedAt: null }]);
    expect(await lift(lucia, placed.hold!)).toEqual({ hold: null, refusals: [{ code: 'hold-of-audit', path: ['hold'] }] });
    expect((await fileOf(auditor, transferId)).holds[0]!.mayLift).toBe(true);
    expect((await lift(auditor, placed.hold!)).refusals).toEqual([]);
    await endFiles();
    expect(await contents()).not.toContain(sha256);
    expect((await fileOf(lucia, transferId)).holds[0]).toMatchObject({ liftReason: 'Verifica conclusa', mayLift: false });
  });
});

describe('who keeps files from being deleted', () => {
  it('is whoever records or audits; others are told at once, and an unknown file or an empty reason at its field', async () => {
    const { sha256, transferId } = await brought(0);

    expect((await fileOf(platform.as('dakar.aminata'), transferId)).mayHold).toBe(false);
    expect((await hold(platform.as('dakar.aminata'), { sha256 })).refusals).toEqual([{ code: 'not-allowed', path: [] }]);
    expect((await hold(lucia, { sha256: 'f'.repeat(64) })).refusals).toEqual([{ code: 'evidence-unknown', path: ['sha256'] }]);
    expect((await hold(lucia, { sha256, reason: ' ' })).refusals).toEqual([{ code: 'reason-required', path: ['reason'] }]);
    const whole = await hold(lucia, {});
    expect(whole.refusals).toEqual([]);
    expect((await lift(platform.as('dakar.awa.ndiaye'), whole.hold!)).refusals).toEqual([]);
  });
});
