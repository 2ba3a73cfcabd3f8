import { Injectable } from '@nestjs/common';
import { loaderOf, People, Reference, showCity, UnitOfWork, type RequestContext } from '@regia/server-kit';
import type { Evidence, EvidenceFile } from './evidence.graphql.js';
import { readEvidence, readEvidenceOf, type StoredEvidence } from './stored-evidence.js';

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
    return { sha256, ...(file ? { file: await this.shown(ctx, file) } : {}) };
  }

  private async shown(ctx: RequestContext, { name, bytes, mediaType, retention, isOfCity, broughtAt, broughtBy, cityId }: StoredEvidence): Promise<EvidenceFile> {
    const person = await this.people.load(ctx, broughtBy);
    const city = this.reference.city(cityId);
    return { name, bytes, mediaType, retention, isOfCity, broughtAt, ...(person ? { broughtBy: person } : {}), ...(city ? { city: showCity(city, ctx.language) } : {}) };
  }
}
