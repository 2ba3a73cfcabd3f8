import { sendFile } from '@regia/web-kit';

/** A file that has been brought and is named by what is being written. */
export interface ChosenEvidence {
  /** Hexadecimal: the name by which what is signed knows it. */
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
}

/** Why a file is not taken, as the route answers it. */
interface FileRefusal {
  readonly code: string;
}

type EvidenceReport =
  | { readonly status: 'kept' | 'already-kept'; readonly file: ChosenEvidence }
  | { readonly status: 'refused'; readonly refusals: readonly FileRefusal[] };

/** How long files are kept. */
export const RETENTIONS = ['ten-years', 'five-years', 'permanent'] as const;
/** Who may open them: everybody who sees the fund, or the city that brings them. */
export const READERS = ['fund', 'own-city'] as const;

/** What the person chose about a file before bringing it. */
export interface Terms {
  readonly keeps: (typeof RETENTIONS)[number];
  readonly sees: (typeof READERS)[number];
}

/** Sends a file to be kept. */
export function bringEvidence(fund: string, file: File, terms: Terms, onProgress: (ratio: number) => void): Promise<EvidenceReport> {
  return sendFile<EvidenceReport>(`/fund/${fund}/evidence?${new URLSearchParams({ name: file.name, ...terms })}`, file, onProgress);
}

export const evidenceAddress = (fund: string, sha256: string): string => `/fund/${fund}/evidence/${sha256}`;
