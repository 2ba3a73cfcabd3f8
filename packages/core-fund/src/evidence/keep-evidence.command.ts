import { Injectable } from '@nestjs/common';
import { ok, refuse } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { EVIDENCE_LIMITS, refuseFile, type EvidenceRefusal } from './evidence-refusal.js';
import { EvidenceStore, type ArrivedFile } from './evidence-store.js';
import { nameFor, whyNotNamed } from './file-name.js';
import type { MediaType } from './media-types.js';
import { recogniseFile } from './recognise-file.js';
import { readEvidence } from './stored-evidence.js';

/** How long a file is kept: years of bookkeeping law, of the rules of outside funders, or without end. */
export const RETENTIONS = ['ten-years', 'five-years', 'permanent'] as const;
type Retention = (typeof RETENTIONS)[number];

/** A file that somebody brings. */
export interface BroughtEvidence {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly name: string;
  readonly retention: Retention;
  /** Seen by the city that brings it alone, not by everybody who sees the fund. */
  readonly isOfCity: boolean;
}

interface KeptEvidence {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** What became of it, as the page reads it. */
export type EvidenceReport = { readonly status: 'kept' | 'already-kept'; readonly file: KeptEvidence } | { readonly status: 'refused'; readonly refusals: readonly EvidenceRefusal[] };

const ADD = `SELECT ledger.add_evidence($1, decode($2, 'hex'), $3, $4, $5, $6, $7) AS status`;

const refused = (refusal: EvidenceRefusal): EvidenceReport => ({ status: 'refused', refusals: [refusal] });

/** Takes a file in: looked at by its content, kept under its hash, then entered in the ledger. In this order, so that a crash leaves no row without its file. */
@Injectable()
export class KeepEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: EvidenceStore,
  ) {}

  /** @returns undefined when there is no such fund for this person */
  async bring(ctx: CityContext, fundCode: string, { pieces, ...brought }: BroughtEvidence): Promise<EvidenceReport | undefined> {
    const desk = await this.work.reading(ctx, async (reader) => {
      const fund = await readFund(reader, fundCode);
      if (!fund) return undefined;
      const [row] = await reader.rows<{ may: boolean }>('ledger.may-bring-evidence', 'SELECT ledger.may_bring_evidence($1) AS may', [fund.id]);
      return { fundId: fund.id, may: row!.may }; // a function answers one row
    });
    if (!desk) return undefined;
    const why = desk.may ? whyNotNamed(brought.name) : refuseFile('not-allowed');
    if (why) return refused(why);
    const file = await this.store.receive(pieces, EVIDENCE_LIMITS.bytes);
    if (!file) return refused(refuseFile('evidence-too-large', { megabytes: String(EVIDENCE_LIMITS.bytes / 1024 / 1024) }));
    try {
      return await this.judge(ctx, desk.fundId, file, brought);
    } finally {
      await file.discard(); // nothing is left to discard of what was kept
    }
  }

  private async judge(ctx: CityContext, fundId: number, file: ArrivedFile, brought: Omit<BroughtEvidence, 'pieces'>): Promise<EvidenceReport> {
    const mediaType = await recogniseFile(await file.read());
    if (typeof mediaType !== 'string') return refused(mediaType);
    const name = nameFor(brought.name, mediaType);
    if (typeof name !== 'string') return refused(name);
    if (await this.wasRemoved(ctx, fundId, file)) return refused(refuseFile('evidence-removed'));
    await file.keep();
    return this.enter(ctx, fundId, file, { ...brought, name, mediaType });
  }

  /** Its time was over, so it is not kept a second time; the ledger judges it again when it is entered. */
  private wasRemoved(ctx: CityContext, fundId: number, { sha256 }: ArrivedFile): Promise<boolean> {
    return this.work.reading(ctx, async (reader) => {
      const [row] = await reader.rows<{ was: boolean }>('ledger.was-removed', "SELECT ledger.is_evidence_removed($1, decode($2, 'hex')) AS was", [fundId, sha256]);
      return row!.was; // a function answers one row
    });
  }

  private async enter(ctx: CityContext, fundId: number, { sha256, bytes }: ArrivedFile, { name, mediaType, retention, isOfCity }: Omit<BroughtEvidence, 'pieces'> & { readonly mediaType: MediaType }): Promise<EvidenceReport> {
    const entered = await this.work.writing(ctx, async (tx) => {
      const [row] = await tx.rows<{ status: string }>('ledger.add-evidence', ADD, [fundId, sha256, bytes, mediaType, name, retention, isOfCity]);
      const file = await readEvidence(tx, fundId, sha256);
      const { status } = row!; // a function answers one row
      return file && (status === 'kept' || status === 'already-kept') ? ok({ status, file } as const) : refuse(status);
    });
    if (!entered.ok) return refused(refuseFile(entered.refusals[0]?.code === 'evidence-removed' ? 'evidence-removed' : 'not-allowed'));
    const { status, file } = entered.value;
    return { status, file: { sha256, name: file.name, bytes, mediaType: file.mediaType } };
  }
}
