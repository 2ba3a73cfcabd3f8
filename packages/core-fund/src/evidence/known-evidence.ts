import { refuse, type Refusal } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';
import { readEvidence } from './stored-evidence.js';

/** Why a proposal cannot name a file: the fund has none with this hash, or none that its author may see. */
export async function whyNotEvidence(reader: Reader, fundId: number, sha256: string | null | undefined): Promise<{ readonly ok: false; readonly refusals: readonly Refusal[] } | undefined> {
  if (sha256 == null) return undefined;
  return (await readEvidence(reader, fundId, sha256)) ? undefined : refuse('evidence-unknown', ['evidence']);
}
