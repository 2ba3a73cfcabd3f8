import type { BrowserContextOptions } from '@playwright/test';

/** How somebody looks at the platform. */
export interface Variant {
  readonly name: string;
  readonly language: 'en' | 'ar';
  readonly isPhone: boolean;
  readonly context: BrowserContextOptions;
}

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const variant = (language: 'en' | 'ar', isPhone: boolean): Variant => ({
  name: `${isPhone ? 'phone' : 'desktop'}, ${language}`,
  language,
  isPhone,
  context: { viewport: isPhone ? PHONE : DESK, hasTouch: isPhone, locale: language === 'ar' ? 'ar' : 'en-GB' },
});

export const VARIANTS: readonly Variant[] = [variant('en', false), variant('en', true), variant('ar', false), variant('ar', true)];
