import { Injectable } from '@nestjs/common';
import { loaderOf, People, UnitOfWork, type Person, type RequestContext } from '@regia/server-kit';

/** Names of people, as far as the reader may see them: their own city, and who has a part in a shared partnership. */
@Injectable()
export class PeopleOfThePlatform extends People {
  private readonly loader = loaderOf<string, Person>((ctx) => (ids) => this.byIds(ctx, ids));

  constructor(private readonly work: UnitOfWork) {
    super();
  }

  load(ctx: RequestContext, personId: string): Promise<Person | undefined> {
    return this.loader(ctx).load(personId);
  }

  private async byIds(ctx: RequestContext, ids: readonly string[]): Promise<(Person | undefined)[]> {
    const rows = await this.work
      .read(ctx)
      .rows<Person>('identity.people', 'SELECT id, display_name AS name, username FROM identity.person WHERE id = ANY ($1::uuid[])', [ids]);
    const byId = new Map(rows.map((person) => [person.id, person]));
    return ids.map((id) => byId.get(id));
  }
}
