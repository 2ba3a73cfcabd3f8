import type { IncomingMessage, ServerResponse } from 'node:http';
import { PLAIN } from '../openid/provider.js';
import { endSession } from '../openid/sign-out.js';
import type { Pages } from '../pages/pages.js';
import { textsFor } from '../pages/texts.js';
import { Device } from '../realm/device.js';
import type { User } from '../realm/user.js';
import type { CityLogins } from './broker.js';
import { redirect, sendPage } from './http.js';
import type { Brokered, RealmServer } from './realm-server.js';

const STRONG = 'loa2';

/** As long as a sign-in may take. */
const PATIENCE_MS = 30 * 60_000;

/** How far somebody has come on the pages of one sign-in. */
interface Progress {
  readonly since: number;
  user?: User;
  /** At the city whose login has vouched for `user`. */
  city?: Brokered;
  /** A device that is being enrolled. */
  device?: Device;
}

/** The pages between a request for a sign-in and its answer. */
export class SignIn {
  readonly #progress = new Map<string, Progress>();

  constructor(
    private readonly server: RealmServer,
    private readonly pages: Pages,
    private readonly cities: CityLogins,
  ) {}

  /** Shows the page that is next, takes what was typed on it, and answers the application once nothing is missing. */
  async answer(req: IncomingMessage, res: ServerResponse, url: URL, form: URLSearchParams | undefined): Promise<void> {
    const { realm, provider } = this.server;
    const { uid, params, prompt, session } = await provider.interactionDetails(req, res);
    const texts = textsFor(req.headers['accept-language']);
    const progress = this.#of(uid);
    const onlyStronger = prompt.reasons.every((reason) => reason === 'step_up');
    if (onlyStronger && session) progress.user ??= realm.user(session.accountId);

    if (progress.user === undefined) {
      const userName = form?.get('username') ?? undefined;
      const city =
        realm.provider(url.searchParams.get('city') ?? undefined) ??
        (userName === undefined ? realm.provider(text(params['kc_idp_hint'])) : realm.providerForEmail(userName));
      if (city) return this.cities.send(res, city, uid, prompt.reasons.includes('login_prompt'));
      const password = form?.get('password') ?? undefined;
      const askFirst = realm.file.organizationsEnabled === true && password === undefined;
      if (userName === undefined) return sendPage(res, 200, this.pages.signIn(texts, realm, { asksPassword: !askFirst }));
      if (password === undefined) return sendPage(res, 200, this.pages.signIn(texts, realm, { userName, asksPassword: true }));
      const known = realm.whoKnows(userName, password);
      if (known === undefined || known === 'locked') {
        const problem = known === 'locked' ? 'locked' : 'wrong-password';
        return sendPage(res, 200, this.pages.signIn(texts, realm, { userName, asksPassword: true, problem }));
      }
      progress.user = known;
      return this.#goOn(req, res, uid, params, undefined);
    }
    return this.#goOn(req, res, uid, params, form);
  }

  /** A city's login has said who somebody is. */
  vouched(uid: string, user: User, city: Brokered): void {
    Object.assign(this.#of(uid), { user, city });
  }

  async #goOn(
    req: IncomingMessage,
    res: ServerResponse,
    uid: string,
    params: Readonly<Record<string, unknown>>,
    form: URLSearchParams | undefined,
  ): Promise<void> {
    const { realm } = this.server;
    const progress = this.#of(uid);
    const user = progress.user!;
    if (realm.levelNeeded(text(params['client_id']) ?? '', text(params['acr_values'])) < 2) return this.#finish(req, res, uid, PLAIN);
    const texts = textsFor(req.headers['accept-language']);
    if (user.device) {
      const code = form?.get('otp') ?? undefined;
      const problem = code === undefined ? undefined : realm.problemWithCode(user, user.device, code);
      if (code !== undefined && problem === undefined) return this.#finish(req, res, uid, STRONG);
      return sendPage(res, 200, this.pages.code(texts, realm, user.device, problem));
    }
    progress.device ??= new Device();
    const code = form?.get('totp') ?? undefined;
    if (code === undefined || !progress.device.takes(code))
      return sendPage(res, 200, this.pages.enrol(texts, realm, progress.device, code === undefined ? undefined : 'wrong-code'));
    user.device = progress.device;
    return this.#finish(req, res, uid, STRONG);
  }

  async #finish(req: IncomingMessage, res: ServerResponse, uid: string, acr: string): Promise<void> {
    const { user, city } = this.#of(uid);
    this.#progress.delete(uid);
    await this.#endForeign(req, res, user!);
    this.server.realm.tries.succeeded(user!.id);
    const to = await this.server.provider.interactionResult(
      req,
      res,
      { login: { accountId: user!.id, acr }, ...(city ? { city: { ...city } } : {}) },
      { mergeWithLastSubmission: false },
    );
    redirect(res, to);
  }

  /** Somebody else was signed in at this browser: their session ends as if they had signed out, and every application is told. */
  async #endForeign(req: IncomingMessage, res: ServerResponse, user: User): Promise<void> {
    const waiting = await this.server.provider.interactionDetails(req, res);
    const { session } = waiting;
    if (session === undefined || session.accountId === user.id) return;
    await endSession(this.server, session.uid);
    delete waiting.session; // else the answer would be taken for one to another browser
    await waiting.save(waiting.exp - Math.floor(Date.now() / 1000));
  }

  #of(uid: string): Progress {
    const known = this.#progress.get(uid);
    if (known) return known;
    this.#forgetOld();
    const fresh: Progress = { since: Date.now() };
    this.#progress.set(uid, fresh);
    return fresh;
  }

  #forgetOld(): void {
    for (const [uid, { since }] of this.#progress) if (Date.now() - since > PATIENCE_MS) this.#progress.delete(uid);
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
