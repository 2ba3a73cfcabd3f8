import { Injectable } from '@nestjs/common';
import { Reference, UnitOfWork, type CityRow, type RequestContext } from '@regia/server-kit';

// spans the consortium: the sign-in page is shown before anybody has a city
const WITH_LOGIN = 'SELECT DISTINCT city_id AS id FROM identity.provider';

/** The member cities whose login this platform knows. */
@Injectable()
export class ListLoginCities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  async list(ctx: RequestContext): Promise<CityRow[]> {
    const rows = await this.work.read(ctx).rows<{ id: string }>('consortium.login-cities', WITH_LOGIN);
    const ids = new Set(rows.map(({ id }) => id));
    return this.reference.cities().filter(({ id }) => ids.has(id));
  }
}
