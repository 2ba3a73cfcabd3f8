import { fromBase64, isConsistent, judgeSignature, readCheckpoint, webSha256 } from '@regia/kernel';
import { request } from '@regia/web-kit';
import type { SealQuery } from './gql/graphql.js';
import { ConsistencyProof } from './seal.graphql.js';

export type Head = NonNullable<SealQuery['checkpoint']>;
type KeptHead = Head['heads'][number];

/** What this device found before a city accepts a head: the proof to hand over, or why not to. */
export type HeadCheck =
  | { readonly state: 'right'; readonly proof: readonly string[] }
  | { readonly state: 'wrong-signature' | 'not-consistent' | 'impossible' };

/** Checks the signature, and that everything the city knew is still there, on this device. @param kept the head the city accepted last */
export async function checkHead(fund: string, head: Head, kept: KeptHead | undefined): Promise<HeadCheck> {
  const read = readCheckpoint(head.note);
  const signature = read ? await judgeSignature(webSha256, head.note, head.key).catch(() => 'impossible' as const) : 'wrong';
  if (signature === 'impossible') return { state: 'impossible' };
  const isThisHead = read?.origin === `regia/${fund}` && String(read.size) === head.size;
  if (signature === 'wrong' || !isThisHead) return { state: 'wrong-signature' };
  if (!kept) return { state: 'right', proof: [] };
  const { consistencyProof } = await request(ConsistencyProof, { fund, from: kept.size, to: head.size });
  const [fromRoot, proof] = [fromBase64(kept.root), (consistencyProof ?? []).map(fromBase64)];
  if (!consistencyProof || !fromRoot || proof.includes(undefined)) return { state: 'not-consistent' };
  const hashes = proof.filter((hash) => hash !== undefined);
  const goesOn = await isConsistent(webSha256, { from: Number(kept.size), to: read.size, fromRoot, toRoot: read.root, proof: hashes });
  return goesOn ? { state: 'right', proof: consistencyProof } : { state: 'not-consistent' };
}
