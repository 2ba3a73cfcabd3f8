/** What this device remembers before anybody signs in: language, light or dark, the city of the last sign-in. `first-paint.js` reads it too. */
export interface Look {
  readonly language?: string;
  readonly theme?: 'light' | 'dark' | 'system';
  readonly city?: string;
}

const KEY = 'regia.look';

export function readLook(): Look {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Look;
  } catch {
    return {};
  }
}

export function rememberLook(change: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readLook(), ...change }));
  } catch {
    // the device keeps nothing: the choice lasts as long as the page
  }
}

/** Draws the page light or dark from now on; `system` follows the device. */
export function showTheme(theme: Look['theme']): void {
  const { dataset } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
}
