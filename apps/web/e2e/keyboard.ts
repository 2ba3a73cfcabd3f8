import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STOPS = 250;

/** Where Tab has come to. */
interface Stop {
  /** Said when a test fails: which stop it was. */
  readonly at: string;
  readonly isLost: boolean;
  readonly isShown: boolean;
  readonly isCovered: boolean;
  /** After the last stop of a page the place is the browser's own; then Tab begins anew. */
  readonly isLast: boolean;
  /** When its document was loaded. */
  readonly document: number;
}

/** Somebody without a mouse. Fails at a stop whose focus cannot be seen, and where an act loses the place on the page. */
export class Keyboard {
  /** The document of the last stop: one that has just been loaded begins at its top, with no place to lose. */
  private document = 0;

  constructor(private readonly page: Page) {}

  /** Goes on with Tab until the control has focus. */
  async tabTo(control: Locator): Promise<void> {
    await expect(control.first()).toBeVisible();
    let before = await stopOf(this.page);
    if (before.document === this.document) expect(before, 'a place is kept').toMatchObject({ isLost: false });
    this.document = before.document;
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await this.page.keyboard.press('Tab');
      const stop = await stopOf(this.page);
      if (!(stop.isLost && before.isLast)) check(stop, `Tab after ${before.at}`);
      if (await hasFocus(control)) return;
      before = stop;
    }
    throw new Error(`Tab never comes to ${String(control)}`);
  }

  /** Presses keys where focus is; the page goes on and keeps a place. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await expect(async () => expect(await stopOf(this.page), `focus after ${keys.join(', ')}`).toMatchObject({ isLost: false })).toPass({
      timeout: 5_000,
    });
  }

  /** Goes to the control and does what it does. */
  async use(control: Locator): Promise<void> {
    await this.tabTo(control);
    await this.press('Enter');
  }

  /** Goes to the control, and with it to another document, where reading begins at the top. */
  async leaveBy(control: Locator): Promise<void> {
    await this.tabTo(control);
    await this.page.keyboard.press('Enter');
  }

  /** Opens a field of choices and goes down to one of them. */
  async choose(field: Locator, choice: Locator): Promise<void> {
    await this.use(field);
    await expect(choice).toBeVisible();
    await this.press('Home');
    await this.goDownTo(choice);
    await this.press('Enter');
    await expect(field).toBeFocused();
  }

  /** Goes down an open list or menu. */
  async goDownTo(choice: Locator): Promise<void> {
    for (let steps = 0; steps < MOST_STOPS; steps++) {
      if (await hasFocus(choice)) return;
      await this.press('ArrowDown');
      check(await stopOf(this.page), 'ArrowDown');
    }
    throw new Error(`ArrowDown never comes to ${String(choice)}`);
  }

  /** Goes to a field and writes over what stands there. */
  async write(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.type(text);
  }

  /** Writes where focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }
}

const hasFocus = (control: Locator): Promise<boolean> => control.evaluateAll((all) => all.some((one) => one === document.activeElement));

function check({ at, isLost, isShown, isCovered }: Stop, how: string): void {
  expect({ isLost, isShown, isCovered }, `${how}: ${at}`).toEqual({ isLost: false, isShown: true, isCovered: false });
}

function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const isLost = !focused || focused === document.body || focused === document.documentElement;
    const outlined = (one: Element): boolean => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/(^transparent$|, 0\))/.test(outlineColor);
    };
    // a ring is a shadow that is moved nowhere, sharp, and spread
    const ringed = (one: Element): boolean => / 0px 0px 0px [1-9]/.test(getComputedStyle(one).boxShadow);
    // a field shows the focus of the input inside it: two frames up, no further
    const frames = [focused, focused?.parentElement, focused?.parentElement?.parentElement].filter((one) => one != null);
    const isShown = !isLost && (outlined(focused) || ringed(focused) || frames.some(outlined));
    const points = [...(focused?.getClientRects() ?? [])].flatMap(({ left, top, right, bottom }) => [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 3, top + 3],
      [right - 3, bottom - 3],
    ]);
    const isSeenAt = ([x = 0, y = 0]: readonly number[]): boolean => {
      const top = document.elementFromPoint(x, y);
      return (
        top !== null &&
        focused !== null &&
        (focused.contains(top) || (top.contains(focused) && top !== document.body && top.tagName !== 'HTML'))
      );
    };
    const tabbable = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
      (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
    );
    return {
      at: isLost ? 'nothing' : `${focused.outerHTML.slice(0, 120)} in ${location.pathname}`,
      isLost,
      isShown,
      isCovered: !isLost && !points.some(isSeenAt),
      isLast: isLost || tabbable.at(-1) === focused,
      document: performance.timeOrigin,
    };
  });
}
