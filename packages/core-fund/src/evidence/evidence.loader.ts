import { Injectable } from '@nestjs/common';
import { loaderOf, People, Reference, showCity, UnitOfWork, type RequestContext } from '@regia/server-kit';
import type { Evidence, EvidenceFile, EvidenceHold } from './evidence.graphql.js';
import { mayHold, readEvidence, readEvidenceOf, readHolds, type StoredEvidence, type StoredHold } from './stored-evidence.js';

/** Evidence of entries and proposals, by their id; the hashes are batched per operation. */
@Injectable()
export class EvidenceOf {
  private readonly hashes = loaderOf<string, string>((ctx) => async (keys) => {
    const transfers = keys.map((key) => ({ fundId: Number(key.slice(0, key.indexOf('/'))), id: key.slice(key.indexOf('/') + 1) }));
    const found = await readEvidenceOf(this.work.read(ctx), transfers);
    return transfers.map(({ id }) => found.get(id));
  });

  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly people: People,
  ) {}

  /** Undefined where it rests on none. The file is left out where it is not for this reader; its hash is signed and seen by everybody who sees the entry. */
  async load(ctx: RequestContext, fundId: number, id: string): Promise<Evidence | undefined> {
    const sha256 = await this.hashes(ctx).load(`${fundId}/${id}`);
    if (sha256 === undefined) return undefined;
    const file = await readEvidence(this.work.read(ctx), fundId, sha256);
    return { sha256, ...(file ? { file: await this.shown(ctx, fundId, file) } : {}) };
  }

  private async shown(ctx: RequestContext, fundId: number, { name, bytes, mediaType, retention, isOfCity, broughtAt, broughtBy, cityId, ...file }: StoredEvidence): Promise<EvidenceFile> {
    const person = await this.people.load(ctx, broughtBy);
    const city = this.reference.city(cityId);
    const keeping = { ...defined({ keptUntil: file.keptUntil, keptFor: file.removedAt ? null : file.keptFor, removedAt: file.removedAt }), ...(await this.holds(ctx, fundId, file.sha256)) };
    return { name, bytes, mediaType, retention, isOfCity, broughtAt, ...keeping, ...(person ? { broughtBy: person } : {}), ...(city ? { city: showCity(city, ctx.language) } : {}) };
  }

  private async holds(ctx: RequestContext, fundId: number, sha256: string): Promise<Pick<EvidenceFile, 'holds' | 'mayHold'>> {
    const reader = this.work.read(ctx);
    const holds = await readHolds(reader, fundId, sha256);
    return { holds: await Promise.all(holds.map((hold) => this.hold(ctx, hold))), mayHold: await mayHold(reader, fundId) };
  }

  private async hold(ctx: RequestContext, { personId, liftedAt, liftReason, ...hold }: StoredHold): Promise<EvidenceHold> {
    return { ...hold, ...defined({ placedBy: await this.people.load(ctx, personId), liftedAt, liftReason }) };
  }
}

type Defined<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** What is there, and no empty fields. */
const defined = <T extends object>(facts: T): Defined<T> => Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null)) as Defined<T>; // exactly the fields that have a value
