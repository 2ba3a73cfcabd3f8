import { Injectable } from '@nestjs/common';
import { chooseText, fold } from '@regia/kernel';
import { Reference, type CityRow, type Found, type RequestContext, type SearchSource } from '@regia/server-kit';

/** Finds member cities by any of their names, by key and by plate. In memory: no row, no policy, everybody may see them. */
@Injectable()
export class CitySearch implements SearchSource {
  constructor(private readonly reference: Reference) {}

  async search(ctx: RequestContext, folded: string, first: number): Promise<readonly Found[]> {
    const found = this.reference.cities().filter((city) => wordsOf(city).includes(folded));
    return found.slice(0, first).map((city) => ({
      kind: 'city',
      id: city.id,
      title: chooseText(city.name, ctx.language).text,
      hint: city.country,
      cityId: city.id,
    }));
  }
}

const wordsOf = ({ name, key, plate }: CityRow): string => fold([...Object.values(name.texts), key, plate].join('\n'));
