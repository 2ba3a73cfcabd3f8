import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useFormat, useMessage, useScope, useSession } from '@regia/web-kit';
import { ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { LaterMenu } from './later-menu.js';

/** All cities, or one: it filters what the pages show. The section stays, the choice is in the address. */
export function CitySwitch() {
  const { scope, city } = useScope();
  const { cities, city: own } = useSession();
  const message = useMessage();
  const format = useFormat();
  const navigate = useNavigate();
  const place = useRouterState({ select: ({ location }) => location.pathname });
  const listed = cities.filter(({ hasLeft }) => !hasLeft);
  const count = format.number(listed.length);

  const entries = listed.map(({ key, name, plate, country }) => ({
    id: key,
    label: name,
    plate,
    hint: key === own?.key ? message('city.own') : countryName(format.locale, country),
  }));
  return (
    <LaterMenu
      label={message('city.switch')}
      find={message('city.find')}
      selected={scope}
      groups={[
        { entries: [{ id: 'all', label: message('city.all'), hint: message('city.count', { n: listed.length, count }) }] },
        { title: message('city.partners'), entries },
      ]}
      onAction={(chosen) => void navigate({ to: sectionIn(place, chosen) })}
      trigger={
        <Button className="scope">
          <span className="scope-mark" aria-hidden="true">
            {city ? city.plate : count}
          </span>
          <span className="scope-text">
            <span className="sr-only">{message('city.switch')}: </span>
            <strong>{city?.name ?? message('city.all')}</strong>
            <small>{city ? countryName(format.locale, city.country) : message('city.count', { n: listed.length, count })}</small>
          </span>
          <ChevronsUpDown size={16} aria-hidden="true" />
        </Button>
      }
    />
  );
}

/** The same section for another city; a single thing gives way to the list it hangs in. */
function sectionIn(place: string, scope: string): string {
  const [, , section = 'home', second] = place.split('/');
  if (section === 'themes' || section === 'desks') return second ? `/${scope}/${place.split('/').slice(2).join('/')}` : `/${scope}/home`;
  if (section === 'fund' && (second === 'entries' || second === 'contributions' || second === 'approvals'))
    return `/${scope}/fund/${second}`;
  if (section === 'settings') return `/${scope}/settings/${second ?? 'me'}`;
  return `/${scope}/${section}`;
}

/** Name of a country in the reader's language. */
export const countryName = (locale: string, country: string): string =>
  new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(country) ?? country;
