import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Device } from '../realm/device.js';
import type { Realm } from '../realm/realm.js';
import { Html, html } from './html.js';
import { textsFor, type Texts } from './texts.js';

const styles = readFileSync(path.resolve(import.meta.dirname, '..', '..', 'pages.css'), 'utf8');

/** Everything this login shows. Each page says that it is a demonstration. */
export class Pages {
  /** The frame around every page. */
  whole({ language, direction, say }: Texts, realm: Realm, main: Html): string {
    return html`<!doctype html>
      <html lang="${language}" dir="${direction}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${realm.title}</title>
          <style>
            ${new Html(styles)}
          </style>
        </head>
        <body>
          <header class="demo">${say('demo')}</header>
          <main>${main}</main>
        </body>
      </html>`.text;
  }

  /** User name and password, or the user name alone where a city may answer for it. */
  signIn(
    texts: Texts,
    realm: Realm,
    { problem, userName, asksPassword }: { problem?: string; userName?: string; asksPassword: boolean },
  ): string {
    const { say } = texts;
    return this.whole(
      texts,
      realm,
      html`<h1>${say('sign-in', { place: realm.title })}</h1>
        ${alert(texts, problem)}
        <form method="post">
          <label
            >${say('user-name')}<input
              name="username"
              value="${userName ?? ''}"
              autocomplete="username"
              autocapitalize="none"
              spellcheck="false"
              required${asksPassword && userName ? html`` : html` autofocus`}
          /></label>
          ${asksPassword && html`<label>${say('password')}<input type="password" name="password" autocomplete="current-password" ${userName ? html` autofocus` : html``} /></label>`}
          <button>${say(asksPassword ? 'sign-in-now' : 'continue')}</button>
        </form>
        ${
          realm.providers.length > 0 &&
          html`<h2>${say('through-city')}</h2>
            <ul>
              ${realm.providers.map(({ alias, displayName }) => html`<li><a class="city" href="?city=${alias}">${displayName ?? alias}</a></li>`)}
            </ul>`
        }
        ${peopleOf(texts, realm)}`,
    );
  }

  /** The one-time code; as this is a demonstration, the page shows the device as well. */
  code(texts: Texts, realm: Realm, device: Device, problem?: string): string {
    const { say } = texts;
    return this.whole(
      texts,
      realm,
      html`<h1>${say('confirm')}</h1>
        ${alert(texts, problem)}
        <form method="post">
          <label>${say('code')}<input name="otp" inputmode="numeric" autocomplete="one-time-code" required autofocus /></label>
          <button>${say('confirm-now')}</button>
        </form>
        ${shownDevice(texts, device, 'otp')}`,
    );
  }

  /** Somebody's first device: its secret as text, and a first code to prove that it works. */
  enrol(texts: Texts, realm: Realm, device: Device, problem?: string): string {
    const { say } = texts;
    return this.whole(
      texts,
      realm,
      html`<h1>${say('enrol')}</h1>
        <p>${say('enrol-how')}</p>
        <p><code id="kc-totp-secret-key" dir="ltr">${device.secret}</code></p>
        ${alert(texts, problem)}
        <form method="post">
          <label>${say('code')}<input name="totp" inputmode="numeric" autocomplete="one-time-code" required autofocus /></label>
          <label>${say('device-name')}<input name="userLabel" autocomplete="off" /></label>
          <button>${say('confirm-now')}</button>
        </form>
        ${shownDevice(texts, device, 'totp')}`,
    );
  }

  /** Something that cannot go on, said in words. */
  problem(texts: Texts, realm: Realm, key: string): string {
    return this.whole(
      texts,
      realm,
      html`<h1>${texts.say('sorry')}</h1>
        <p role="alert">${texts.say(key)}</p>`,
    );
  }

  failure(ctx: KoaContextWithOIDC, realm: Realm, why: string): void {
    const texts = textsFor(ctx.get('accept-language'));
    show(
      ctx,
      this.whole(
        texts,
        realm,
        html`<h1>${texts.say('sorry')}</h1>
          <p role="alert">${texts.say('not-possible')}</p>
          <p lang="en" dir="ltr"><small>${why}</small></p>`,
      ),
    );
  }

  askBeforeSignOut(ctx: KoaContextWithOIDC, realm: Realm, form: string): void {
    const texts = textsFor(ctx.get('accept-language'));
    show(
      ctx,
      this.whole(
        texts,
        realm,
        html`<h1>${texts.say('sign-out')}</h1>
          ${new Html(form)}<button form="op.logoutForm" name="logout" value="yes" autofocus>${texts.say('sign-out')}</button>`,
      ),
    );
  }

  signedOut(texts: Texts, realm: Realm): string {
    return this.whole(texts, realm, html`<h1>${texts.say('signed-out')}</h1>`);
  }
}

const alert = ({ say }: Texts, problem: string | undefined): Html =>
  html`${problem !== undefined && html`<p role="alert">${say(problem)}</p>`}`;

/** Who can sign in here, and with what: nobody is real, and nothing is protected. */
function peopleOf({ say }: Texts, realm: Realm): Html {
  const people = realm.users.filter(({ password }) => password !== undefined);
  const [{ password } = { password: undefined }] = people;
  return html`${
    password !== undefined &&
    html`<aside aria-label="${say('demo-people')}">
      <h2>${say('demo-people')}</h2>
      <ul class="people">
        ${people.map(({ userName, fullName }) => html`<li><code dir="ltr">${userName}</code> <span>${fullName}</span></li>`)}
      </ul>
      <p class="hint">${say('demo-password', { password })}</p>
    </aside>`
  }`;
}

/** The device that a person would hold in the hand, with the code it shows: to type, or to send with one press. */
function shownDevice({ say }: Texts, device: Device, field: 'otp' | 'totp'): Html {
  const code = device.shows();
  return html`<aside aria-label="${say('demo-device')}">
    <h2>${say('demo-device')}</h2>
    ${
      code === undefined
        ? html`<p>${say('wait-for-code')}</p>`
        : html`<output id="demo-code" dir="ltr">${code}</output>
            <form method="post">
              <input type="hidden" name="${field}" value="${code}" />
              <button class="quiet">${say('use-code')}</button>
            </form>`
    }
    <p class="hint">${say('demo-device-why')}</p>
  </aside>`;
}

function show(ctx: KoaContextWithOIDC, page: string): void {
  ctx.type = 'html';
  ctx.body = page;
}
