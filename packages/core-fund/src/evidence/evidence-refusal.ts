/** Why a file is not taken: a short code, and what the sentence about it names. */
export interface EvidenceRefusal {
  readonly code: string;
  readonly path: readonly ['evidence'];
  readonly values?: Readonly<Record<string, string>>;
}

/** A refusal at the field of the file. */
export const refuseFile = (code: string, values?: Readonly<Record<string, string>>): EvidenceRefusal => ({ code, path: ['evidence'], ...(values ? { values } : {}) });

/** Limits on what anybody may bring. Zip containers, which office documents are, are judged by what they say of themselves; nothing is unpacked. */
export const EVIDENCE_LIMITS = { bytes: 20 * 1024 * 1024, nameCharacters: 120, zipEntries: 2_000, unpackedBytes: 200 * 1024 * 1024, unpackedTimes: 120, pixels: 100_000_000, xmlDepth: 64 } as const;
