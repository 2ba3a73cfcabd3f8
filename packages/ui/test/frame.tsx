import type { ReactNode } from 'react';
import { UiProvider } from '../src/ui-provider.js';
import { uiTextsFrom } from '../src/texts.js';
import { directionOf } from '../src/format.js';
import { translateFor } from './read-text.js';

export const TODAY = '2026-11-23';

export interface FrameProps {
  readonly children: ReactNode;
  readonly language?: string;
  readonly place?: string;
  readonly onNavigate?: (href: string) => void;
}

/** What the web puts around every page, for one reader in Rome. */
export function Frame({ children, language = 'en', place = '/all/home', onNavigate }: FrameProps): ReactNode {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  return (
    <UiProvider language={language} timeZone="Europe/Rome" today={TODAY} productName="Regia" place={place} navigate={(href) => onNavigate?.(href)} texts={uiTextsFrom(translateFor(language))}>
      <main>{children}</main>
    </UiProvider>
  );
}
