import { Injectable } from '@nestjs/common';
import { chooseText, type LocalizedText } from '@regia/kernel';
import { searchPatterns, UnitOfWork, type Found, type RequestContext, type SearchSource } from '@regia/server-kit';

interface FoundRow {
  readonly id: string;
  readonly title: LocalizedText;
  readonly place: string | null;
  readonly ownerCity: string;
  readonly startsAt: Date;
}

const SEARCH = `SELECT i.id, i.title, i.place, i.owner_city AS "ownerCity", i.starts_at AS "startsAt" FROM agenda.item i
  WHERE i.folded LIKE ALL ($1::text[]) ORDER BY abs(extract(epoch FROM i.starts_at - now())), i.id LIMIT $2`;

/** Finds items by words of their titles, the nearest in time first. */
@Injectable()
export class ItemSearch implements SearchSource {
  constructor(private readonly work: UnitOfWork) {}

  async search(ctx: RequestContext, folded: string, first: number): Promise<readonly Found[]> {
    const rows = await this.work.read(ctx).rows<FoundRow>('agenda.search', SEARCH, [searchPatterns(folded), first]);
    return rows.map(({ id, title, place, ownerCity, startsAt }) => ({
      kind: 'agenda-item',
      id,
      title: chooseText(title, ctx.language).text,
      cityId: ownerCity,
      at: startsAt,
      ...(place === null ? {} : { hint: place }),
    }));
  }
}
