import { refuse, type Refusal } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';
import { readEvidence } from './stored-evidence.js';

/** Why a proposal cannot name a file: the fund has none with this hash, or none that its author may see, or its content was deleted when its time was over. */
export async function whyNotEvidence(reader: Reader, fundId: number, sha256: string | null | undefined): Promise<{ readonly ok: false; readonly refusals: readonly Refusal[] } | undefined> {
  if (sha256 == null) return undefined;
  const file = await readEvidence(reader, fundId, sha256);
  if (!file) return refuse('evidence-unknown', ['evidence']);
  return file.removedAt ? refuse('evidence-removed', ['evidence']) : undefined;
}
