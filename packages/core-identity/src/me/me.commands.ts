import { Injectable } from '@nestjs/common';
import { isLanguage, isUuid, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type RequestContext } from '@regia/server-kit';
import { Callers } from '../caller/callers.js';
import type { ActForCityInput, Me, SetMyPreferencesInput } from './me.graphql.js';
import { MyView } from './my-view.query.js';

export type PreferencesRefusal = Refusal<'language-unknown' | 'unknown-theme'>;
export type ActForRefusal = Refusal<'unknown-city' | 'not-allowed'>;

const THEMES = ['light', 'dark', 'system'];

const SET = `INSERT INTO identity.preference AS f (person_id, language, theme) VALUES (core.person(), $1, $3)
  ON CONFLICT (person_id) DO UPDATE SET language = CASE WHEN $2 THEN $1 ELSE f.language END, theme = CASE WHEN $4 THEN $3 ELSE f.theme END`;

/** What people decide about themselves. */
@Injectable()
export class MeCommands {
  constructor(
    private readonly work: UnitOfWork,
    private readonly view: MyView,
    private readonly callers: Callers,
  ) {}

  async setPreferences(ctx: RequestContext, { language, theme }: SetMyPreferencesInput): Promise<Result<Me, PreferencesRefusal>> {
    if (typeof language === 'string' && !isLanguage(language)) return refuse('language-unknown', ['language']);
    if (typeof theme === 'string' && !THEMES.includes(theme)) return refuse('unknown-theme', ['theme']);
    await this.work.run(ctx, async (tx) => {
      await tx.rows('identity.set-preferences', SET, [language ?? null, language !== undefined, theme ?? null, theme !== undefined]);
      return ok(undefined);
    });
    return this.me(ctx);
  }

  /** Changes the city of the session, for this and every later request. A Bearer token has no session: it names its city with each request. */
  async actFor(ctx: RequestContext, { city }: ActForCityInput): Promise<Result<Me, ActForRefusal>> {
    if (!this.callers.sessionOf(ctx)?.session) return refuse('not-allowed');
    const standing = isUuid(city) ? await this.callers.actFor(ctx, city) : undefined;
    if (!standing) return refuse('unknown-city', ['city']);
    return this.me(ctx, { cityId: city, standing });
  }

  private async me(...args: Parameters<MyView['show']>): Promise<Result<Me, never>> {
    const me = await this.view.show(...args);
    if (!me) throw new Error('somebody who is signed in has no row of their own');
    return ok(me);
  }
}
