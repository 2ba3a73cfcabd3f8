import type { FundEvidenceFragment } from '../gql/graphql.js';
import type { ChosenEvidence } from './bring-evidence.js';

/** The file of something that was returned, to be named again; undefined where it had none, or none for this reader. */
export const broughtBefore = (evidence: FundEvidenceFragment | null): ChosenEvidence | undefined =>
  evidence?.file ? { sha256: evidence.sha256, name: evidence.file.name, bytes: Number(evidence.file.bytes) } : undefined;
