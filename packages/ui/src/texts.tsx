import { createContext, useContext, type ReactNode } from 'react';

/** The general words of the components, in the reader's language. Words of one page are props of the component instead. @public @since 1.0 */
export interface UiTexts {
  readonly optional: string;
  readonly close: string;
  readonly clear: string;
  readonly clearFilters: string;
  readonly dismiss: string;
  readonly tryAgain: string;
  readonly open: string;
  readonly loading: string;
  readonly stillWorking: string;
  readonly errorTitle: (title: string) => string;
  readonly of: (amount: string) => string;
  readonly view: string;
  readonly chart: string;
  readonly table: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly today: string;
  readonly allDay: string;
  readonly until: (day: string) => string;
  readonly deadline: string;
  readonly cancelled: string;
  readonly more: (count: string) => string;
  readonly eventCount: (n: number, count: string) => string;
  readonly nothingOn: (day: string) => string;
  readonly nothingFound: string;
  readonly draftSaving: string;
  readonly draftSaved: (time: string) => string;
  readonly draftNotSaved: string;
  readonly draftRestored: (time: string) => string;
  readonly draftDiscard: string;
  readonly writtenIn: (language: string) => string;
  readonly amountNotRead: (example: string) => string;
  readonly amountTooManyDecimals: (n: number, currency: string) => string;
  readonly amountTooLarge: string;
  readonly amountNegative: string;
}

/** `(key, values) => text`: how the page's message runtime is asked for one of `locales/<language>.json`. @public @since 1.0 */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of `locales/<language>.json` behind whatever message runtime the web uses. @public @since 1.0 */
export function uiTextsFrom(t: Translate): UiTexts {
  return {
    optional: t('ui.optional'),
    close: t('ui.close'),
    clear: t('ui.clear'),
    clearFilters: t('ui.clearFilters'),
    dismiss: t('ui.dismiss'),
    tryAgain: t('ui.tryAgain'),
    open: t('ui.open'),
    loading: t('ui.loading'),
    stillWorking: t('ui.stillWorking'),
    errorTitle: (title) => t('ui.errorTitle', { title }),
    of: (amount) => t('ui.of', { amount }),
    view: t('ui.view'),
    chart: t('ui.chart'),
    table: t('ui.table'),
    previousMonth: t('ui.previousMonth'),
    nextMonth: t('ui.nextMonth'),
    today: t('ui.today'),
    allDay: t('ui.allDay'),
    until: (day) => t('ui.until', { day }),
    deadline: t('ui.deadline'),
    cancelled: t('ui.cancelled'),
    more: (count) => t('ui.more', { count }),
    eventCount: (n, count) => t('ui.eventCount', { n, count }),
    nothingOn: (day) => t('ui.nothingOn', { day }),
    nothingFound: t('ui.nothingFound'),
    draftSaving: t('ui.draftSaving'),
    draftSaved: (time) => t('ui.draftSaved', { time }),
    draftNotSaved: t('ui.draftNotSaved'),
    draftRestored: (time) => t('ui.draftRestored', { time }),
    draftDiscard: t('ui.draftDiscard'),
    writtenIn: (language) => t('ui.writtenIn', { language }),
    amountNotRead: (example) => t('ui.amountNotRead', { example }),
    amountTooManyDecimals: (n, currency) => t('ui.amountTooManyDecimals', { n, currency }),
    amountTooLarge: t('ui.amountTooLarge'),
    amountNegative: t('ui.amountNegative'),
  };
}

const TextsContext = createContext<UiTexts | undefined>(undefined);

/** Hands the general words down; `UiProvider` contains it. @public @since 1.0 */
export function TextsProvider({ texts, children }: { readonly texts: UiTexts; readonly children: ReactNode }): ReactNode {
  return <TextsContext value={texts}>{children}</TextsContext>;
}

/** The general words, for components of this package and of plugins that build their own. @public @since 1.0 */
export function useUiTexts(): UiTexts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useUiTexts outside UiProvider');
  return texts;
}
