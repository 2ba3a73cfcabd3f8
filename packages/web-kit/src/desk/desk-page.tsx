import { Columns, Empty, FactList, Notice, Page, Section, Upcoming, useFormat, type AgendaEntry } from '@regia/ui';
import type { ReactNode } from 'react';
import { useMessage } from '../messages.js';
import { useScope } from '../scope.js';
import { useSession, type KnownCity } from '../session.js';
import type { DeskCity, DeskData, DeskItem } from './desk-data.js';
import { DeskZones } from './desk-zones.js';

interface DeskPageProps {
  readonly title: string;
  readonly lede: string;
  /** What the city calls its zones: municipi, districts, communes. */
  readonly zones: string;
  /** Nothing when the reader acts for another city. */
  readonly desk: DeskData | null | undefined;
  readonly items: readonly DeskItem[];
  readonly note: ReactNode;
  /** What this city adds: its contribution, its instalments. */
  readonly children: ReactNode;
}

/** The page of a city's desk: its note, what comes next, its facts and zones, and what the city adds. @public @since 1.0 */
export function DeskPage({ title, lede, zones, desk, items, note, children }: DeskPageProps): ReactNode {
  const message = useMessage();
  const { cities } = useSession();
  const { path } = useScope();
  const entries = items.filter(({ status }) => status !== 'CANCELLED').map((item) => entryOf(item, cities, path));
  if (!desk) {
    return (
      <Page title={title}>
        <Notice>{message('desk.otherCity')}</Notice>
      </Page>
    );
  }
  return (
    <Page title={title} lede={lede}>
      <Columns
        main={
          <>
            {note}
            {children}
            <DeskZones title={zones} zones={desk.city.zones} />
          </>
        }
        side={
          <>
            <Upcoming title={message('desk.next')} entries={entries} limit={6} empty={<Empty>{message('desk.next.none')}</Empty>} />
            <CityFacts city={desk.city} />
          </>
        }
      />
    </Page>
  );
}

function CityFacts({ city }: { readonly city: DeskCity }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const population =
    city.population === null
      ? undefined
      : {
          label: message('desk.population'),
          value: message('desk.population.of', { count: format.number(city.population), year: String(city.populationYear ?? '') }),
        };
  return (
    <Section title={message('desk.facts')}>
      <FactList
        facts={[
          ...(population ? [population] : []),
          { label: message('desk.languages'), value: format.list(city.languages.map((tag) => format.languageName(tag))) },
          { label: message('desk.currency'), value: city.currency },
          // any year will do: only day and month are shown
          { label: message('desk.fiscalYear'), value: format.date(`2026-${city.fiscalYearStart}`, 'short') },
          { label: message('desk.timeZone'), value: <bdi>{city.timeZone.replaceAll('_', ' ')}</bdi> },
          ...(city.orgIds.length > 0 ? [{ label: message('desk.orgIds'), value: <bdi dir="ltr">{city.orgIds.join(', ')}</bdi> }] : []),
        ]}
      />
    </Section>
  );
}

function entryOf(
  { id, title, kind, cities: taking, ...when }: DeskItem,
  known: readonly KnownCity[],
  path: (rest: string) => string,
): AgendaEntry {
  const cities = taking
    .flatMap((city) => known.filter((other) => other.id === city.id))
    .map(({ plate, name, timeZone }) => ({ plate, name, timeZone }));
  return { id, title, href: path(`agenda/${id}`), ...when, isDeadline: kind.isDeadline, cities };
}
