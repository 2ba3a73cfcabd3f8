import { Injectable } from '@nestjs/common';
import { Reference, showCity, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { Callers } from '../caller/callers.js';
import type { Standing } from '../rights/person-rights.js';
import type { Me } from './me.graphql.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly language: string | null;
  readonly theme: string | null;
  readonly cities: string[];
}

/** A city that was chosen within this request, whose context still carries the old one. */
export interface Chosen {
  readonly cityId: string;
  readonly standing: Standing;
}

const ME = `SELECT p.id, p.display_name AS name, p.username, f.language, f.theme, identity.cities_of(p.id) AS cities
  FROM identity.person p LEFT JOIN identity.preference f ON f.person_id = p.id WHERE p.id = core.person()`;

/** What somebody is told about themselves. */
@Injectable()
export class MyView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly callers: Callers,
  ) {}

  /** Undefined for a visitor. */
  async show(ctx: RequestContext, chosen?: Chosen): Promise<Me | undefined> {
    if (ctx.personId === undefined) return undefined;
    const [row] = await this.work.read(ctx).rows<Row>('identity.me', ME);
    if (!row) return undefined;
    const { id, name, username, language, theme, cities } = row;
    const admitted = this.callers.sessionOf(ctx);
    const standing = chosen?.standing ?? admitted?.standing;
    const city = this.city(chosen?.cityId ?? ctx.cityId, ctx);
    return {
      person: { id, name, username },
      ...(city ? { city } : {}),
      cities: cities.flatMap((cityId) => this.city(cityId, ctx) ?? []).sort((a, b) => (a.key < b.key ? -1 : 1)),
      roles: [...(standing?.roles ?? [])],
      permissions: [...(chosen?.standing.permissions ?? ctx.permissions)].sort(),
      ...(language === null ? {} : { language }),
      ...(theme === null ? {} : { theme }),
      isSteppedUp: ctx.stepUp !== undefined,
      signedInAt: admitted?.signedInAt ?? new Date(),
    };
  }

  private city(id: string | undefined, { language }: RequestContext): ReturnType<typeof showCity> | undefined {
    const row = id === undefined ? undefined : this.reference.city(id);
    return row && showCity(row, language);
  }
}
