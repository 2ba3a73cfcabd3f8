import { Browser } from './browser.js';
import { demoPeople, type DemoPeople } from './people.js';
import type { LoginUnderTest } from './sign-in.js';

/** What the parts of the contract share: one server and its people. */
export interface Stage {
  readonly people: DemoPeople;
  /** The server; known only once tests run. */
  readonly login: LoginUnderTest;
  /** A browser that has been nowhere yet. */
  browser(): Browser;
}

export function stageFor(underTest: () => LoginUnderTest): Stage {
  return {
    people: demoPeople(),
    get login() {
      return underTest();
    },
    browser: () => new Browser(underTest().base),
  };
}
