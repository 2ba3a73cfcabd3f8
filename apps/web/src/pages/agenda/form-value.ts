import { addDays, isDay, wallClockOf } from '@regia/kernel';
import type { AgendaItemFieldsFragment, AgendaItemInput, AgendaStatus, Audience } from './gql/graphql.js';

/** What is typed into the form. Its shape has a version: drafts of another shape are dropped. */
export interface AgendaFormValue {
  readonly original: string;
  readonly title: Readonly<Record<string, string>>;
  readonly text: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly isAllDay: boolean;
  /** Local wall-clock text, `2026-11-25T14:30`, or a day when it lasts whole days. */
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
  readonly timeZone: string;
  readonly place: string;
  readonly cities: readonly string[];
  readonly theme: string | undefined;
  readonly audience: Audience;
  readonly partnership: string | undefined;
  readonly status: AgendaStatus;
  readonly payload: string | undefined;
}

export const FORM_VERSION = 1;

interface Start {
  readonly language: string;
  readonly day: string;
  readonly kind: string | undefined;
  readonly timeZone: string;
  readonly cityId: string;
  readonly partnership: string | undefined;
}

/** A new item on a day: an hour in the morning, seen by the partnership when there is one. */
export const newFormValue = ({ language, day, kind, timeZone, cityId, partnership }: Start): AgendaFormValue => ({
  original: language,
  title: {},
  text: {},
  kind: kind ?? 'meeting',
  isAllDay: false,
  startsAt: `${isDay(day) ? day : ''}T10:00`,
  endsAt: `${isDay(day) ? day : ''}T11:00`,
  timeZone,
  place: '',
  cities: [cityId],
  theme: undefined,
  audience: partnership ? 'PARTNERSHIP' : 'CITY',
  partnership,
  status: 'PLANNED',
  payload: undefined,
});

const byLanguage = (texts: readonly { readonly language: string; readonly text: string }[] | undefined): Record<string, string> =>
  Object.fromEntries((texts ?? []).map(({ language, text }) => [language, text]));

/** A stored item as the form shows it, on the clock of its own zone. */
export const formValueOf = (item: AgendaItemFieldsFragment): AgendaFormValue => ({
  original: item.title.all[0]?.language ?? 'en',
  title: byLanguage(item.title.all),
  text: byLanguage(item.text?.all),
  kind: item.kind.key,
  isAllDay: item.isAllDay,
  startsAt: item.isAllDay ? item.startsOn : wallClockOf(new Date(item.startsAt), item.timeZone),
  endsAt: item.isAllDay ? item.endsOn : wallClockOf(new Date(item.endsAt), item.timeZone),
  timeZone: item.timeZone,
  place: item.place ?? '',
  cities: item.cities.map(({ id }) => id),
  theme: item.theme?.key,
  audience: item.audience,
  partnership: item.partnership?.id,
  status: item.status,
  payload: item.payload ?? undefined,
});

const textsOf = (texts: Readonly<Record<string, string>>, original: string) =>
  [original, ...Object.keys(texts).filter((language) => language !== original)]
    .map((language) => ({ language, text: texts[language] ?? '' }))
    .filter(({ text }) => text.trim() !== '');

/** The form as the server takes it. */
export const inputOf = (id: string, value: AgendaFormValue): AgendaItemInput => ({
  id,
  title: textsOf(value.title, value.original),
  text: textsOf(value.text, value.original),
  kind: value.kind,
  isAllDay: value.isAllDay,
  startsAt: value.startsAt ?? '',
  endsAt: value.endsAt ?? '',
  timeZone: value.timeZone,
  place: value.place.trim() === '' ? undefined : value.place,
  cities: [...value.cities],
  theme: value.theme,
  audience: value.audience,
  partnership: value.audience === 'PARTNERSHIP' ? value.partnership : undefined,
  status: value.status,
  payload: value.payload,
});

/** Between hours and whole days: the days stay, hours come back as a morning hour. */
export function withAllDay(value: AgendaFormValue, isAllDay: boolean): AgendaFormValue {
  const day = (text: string | undefined): string | undefined => text?.slice(0, 10);
  if (isAllDay) return { ...value, isAllDay, startsAt: day(value.startsAt), endsAt: day(value.endsAt) };
  return {
    ...value,
    isAllDay,
    startsAt: value.startsAt && `${day(value.startsAt)}T10:00`,
    endsAt: value.endsAt && `${day(value.endsAt)}T11:00`,
  };
}

/** A later beginning moves the end along, so that the length stays. */
export function withStart(value: AgendaFormValue, startsAt: string | undefined): AgendaFormValue {
  const { startsAt: before, endsAt } = value;
  if (!startsAt || !before || !endsAt) return { ...value, startsAt };
  if (value.isAllDay)
    return {
      ...value,
      startsAt,
      endsAt: addDays(startsAt, Math.max(0, Math.round((Date.parse(endsAt) - Date.parse(before)) / 86_400_000))),
    };
  const length = Math.max(0, Date.parse(`${endsAt}:00Z`) - Date.parse(`${before}:00Z`));
  return { ...value, startsAt, endsAt: new Date(Date.parse(`${startsAt}:00Z`) + length).toISOString().slice(0, 16) };
}
