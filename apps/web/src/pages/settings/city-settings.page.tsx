import { DataTable, Empty, FactList, Plate, Section } from '@regia/ui';
import { RequestFault, useData, useFormat, useMessage, useScope, useSession } from '@regia/web-kit';
import type { CityFactsQuery } from '../../gql/graphql.js';
import { countryName } from '../../shell/city-switch.js';
import { CityFacts } from './settings.graphql.js';
import { SettingsFrame } from './settings-frame.js';

type City = NonNullable<CityFactsQuery['city']>;

/** Facts of the city shown, or of one's own. They are read here and changed in the city's plugin. */
export default function CitySettingsPage() {
  const message = useMessage();
  const { city: shown } = useScope();
  const { city: own } = useSession();
  const chosen = shown ?? own;
  if (!chosen)
    return (
      <SettingsFrame title={message('settings.city')}>
        <Empty>{message('settings.city.none')}</Empty>
      </SettingsFrame>
    );
  return <CityPage cityKey={chosen.key} isOwn={chosen.key === own?.key} />;
}

function CityPage({ cityKey, isOwn }: { readonly cityKey: string; readonly isOwn: boolean }) {
  const message = useMessage();
  const { city } = useData(CityFacts, { key: cityKey });
  if (!city) throw new RequestFault('not-found', false);
  return (
    <SettingsFrame title={isOwn ? message('settings.city') : city.name.text} lede={message('settings.city.lede', { city: city.name.text })}>
      <Section title={city.name.text} actions={<Plate plate={city.plate} />}>
        <FactList facts={useFacts(city)} />
      </Section>
      <Zones city={city} />
    </SettingsFrame>
  );
}

function useFacts(city: City) {
  const message = useMessage();
  const format = useFormat();
  const currency = new Intl.DisplayNames([format.locale], { type: 'currency' }).of(city.currency);
  return [
    { label: message('settings.city.country'), value: countryName(format.locale, city.country) },
    { label: message('settings.city.member-since'), value: format.date(city.memberSince) },
    { label: message('settings.city.time-zone'), value: <bdi dir="ltr">{city.timeZone}</bdi> },
    {
      label: message('settings.city.currency'),
      value: (
        <>
          {currency} <bdi dir="ltr">{city.currency}</bdi>
        </>
      ),
    },
    { label: message('settings.city.languages'), value: format.list(city.languages.map((tag) => format.languageName(tag))) },
    { label: message('settings.city.fiscal-year'), value: format.date(`2026-${city.fiscalYearStart}`, 'short') },
    ...(city.population === null
      ? []
      : [
          {
            label: message('settings.city.population'),
            value:
              city.populationYear === null
                ? format.number(city.population)
                : message('settings.city.population-of', { count: format.number(city.population), year: String(city.populationYear) }),
          },
        ]),
    ...(city.orgIds.length === 0
      ? []
      : [{ label: message('settings.city.org-ids'), value: <bdi dir="ltr">{city.orgIds.join(', ')}</bdi> }]),
    {
      label: message('settings.city.names'),
      value: (
        <span className="city-names">
          {city.name.all.map(({ language, text }) => (
            <span key={language} lang={language} dir="auto">
              {text}
            </span>
          ))}
        </span>
      ),
    },
  ];
}

function Zones({ city }: { readonly city: City }) {
  const message = useMessage();
  return (
    <Section title={message('settings.city.zones')}>
      <DataTable
        label={message('settings.city.zones')}
        rows={city.zones}
        rowId={({ code }) => code}
        columns={[
          {
            id: 'code',
            header: message('settings.city.zone.code'),
            cell: ({ code }) => <bdi dir="ltr">{code}</bdi>,
            sortBy: ({ code }) => code.padStart(6, '0'),
          },
          {
            id: 'name',
            header: message('settings.city.zone.name'),
            cell: ({ name }) => <span dir="auto">{name}</span>,
            isRowHeader: true,
            sortBy: ({ name }) => name,
          },
          { id: 'area', header: message('settings.city.zone.area'), cell: ({ area }) => area, sortBy: ({ area }) => area ?? undefined },
        ]}
        empty={<Empty>{message('settings.city.zones.none')}</Empty>}
      />
    </Section>
  );
}
