import { Injectable, type Type } from '@nestjs/common';
import { cleanText, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { showCity } from '../anchors/show-city.js';
import { actingForCity } from '../context/ctx.decorator.js';
import type { CityContext, RequestContext } from '../context/request-context.js';
import { People } from '../ports/people.js';
import { Reference } from '../ports/reference.js';
import type { Tx } from '../work/reader.js';
import { UnitOfWork } from '../work/unit-of-work.js';
import { LONGEST_NOTE } from './create-desk-note.js';
import type { DeskNoteRow } from './desk-note.entity.js';
import type { ChangeDeskNote, Desk } from './desk.graphql.js';

export type DeskNoteRefusal = Refusal<'not-found' | 'too-long' | 'changed-by-someone-else'>;

/**
 * The desk of one city: the city itself and a note its administrators keep for their colleagues. It belongs to that city alone:
 * whoever acts for another one finds nothing. A city plugin extends it and names its city and its table.
 * @public
 * @since 1.0
 */
@Injectable()
export abstract class CityDesk {
  protected abstract readonly cityId: string;
  protected abstract readonly table: Type<DeskNoteRow>;

  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly people: People,
  ) {}

  async show(ctx: RequestContext): Promise<Desk | undefined> {
    const city = this.reference.city(this.cityId);
    if (!city || ctx.cityId !== this.cityId) return undefined;
    const note = await this.work.read(ctx).repo(this.table).findOneBy({ cityId: this.cityId });
    const shown = { city: showCity(city, ctx.language), note: note?.text ?? '', version: note?.version ?? 0 };
    if (!note) return shown;
    const changedBy = await this.people.load(ctx, note.changedBy);
    return { ...shown, changedAt: note.changedAt, ...(changedBy === undefined ? {} : { changedBy }) };
  }

  /** Changes the note where nobody else did since it was read. */
  async changeNote(ctx: RequestContext, { version, text }: ChangeDeskNote): Promise<Result<true, DeskNoteRefusal>> {
    const acting = actingForCity(ctx);
    const note = cleanText(text);
    if (acting.cityId !== this.cityId) return refuse('not-found');
    if (note.length > LONGEST_NOTE) return refuse('too-long', ['text']);
    return this.work.run(acting, async (tx) => {
      const isStored = version === 0 ? await this.begin(acting, tx, note) : await this.replace(acting, tx, note, version);
      return isStored || (await this.isRepeated(acting, tx, note, version)) ? ok(true) : refuse('changed-by-someone-else', ['version']);
    });
  }

  /** The same change a second time: the answer of the first may have been lost on the way. */
  private async isRepeated({ cityId, personId }: CityContext, tx: Tx, text: string, version: number): Promise<boolean> {
    const stored = await tx.repo(this.table).findOneBy({ cityId });
    return stored?.version === version + 1 && stored.text === text && stored.changedBy === personId;
  }

  private begin({ cityId, personId }: CityContext, tx: Tx, text: string): Promise<boolean> {
    return tx.insertUnlessPresent(this.table, { cityId, text, version: 1, changedAt: new Date(), changedBy: personId });
  }

  private async replace({ cityId, personId }: CityContext, tx: Tx, text: string, version: number): Promise<boolean> {
    const { affected } = await tx
      .repo(this.table)
      .update({ cityId, version }, { text, version: () => 'version + 1', changedAt: new Date(), changedBy: personId });
    return affected === 1;
  }
}
