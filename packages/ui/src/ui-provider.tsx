import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';
import { RouterProvider } from 'react-aria-components'; // has no subpath of its own
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { FormatProvider, localeOf, type FormatSettings } from './format.js';
import { TextsProvider, type UiTexts } from './texts.js';

export interface UiProviderProps extends FormatSettings {
  readonly texts: UiTexts;
  /** Follows a link inside the site without loading the page anew. */
  readonly navigate: (href: string) => void;
  /** Address being gone to, without its search part. When it changes, the heading of the page that appears gets focus. */
  readonly place: string;
  readonly productName: string;
  readonly children: ReactNode;
}

/** Which place had its heading focused last; the first place of a visit never takes focus. @public @since 1.0 */
export interface Arrival {
  readonly productName: string;
  readonly place: string;
  readonly focused: { place: string; arrived?: boolean };
}

const ArrivalContext = createContext<Arrival | undefined>(undefined);

/** Stands once around the whole web: language, formats, general words, links, focus after navigation. @public @since 1.0 */
export function UiProvider({ language, timeZone, today, texts, navigate, place, productName, children }: UiProviderProps): ReactNode {
  const focused = useRef<Arrival['focused']>({ place });
  const arrival = useMemo(() => ({ productName, place, focused: focused.current }), [productName, place]);
  return (
    <I18nProvider locale={localeOf(language)}>
      <RouterProvider navigate={navigate}>
        <FormatProvider language={language} timeZone={timeZone} today={today}>
          <TextsProvider texts={texts}>
            <ArrivalContext value={arrival}>{children}</ArrivalContext>
          </TextsProvider>
        </FormatProvider>
      </RouterProvider>
    </I18nProvider>
  );
}

/** What a heading needs to know to take focus once per place. */
export function useArrival(): Arrival {
  const arrival = useContext(ArrivalContext);
  if (!arrival) throw new Error('useArrival outside UiProvider');
  return arrival;
}
