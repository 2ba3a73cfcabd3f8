import { Link, Plate } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import { countryName } from '../../shell/city-switch.js';
import type { MapCity, MapPartnership } from './map-facts.js';

interface CityListProps {
  readonly cities: readonly MapCity[];
  readonly partnerships: readonly MapPartnership[];
  readonly pointed: string | undefined;
  readonly onPoint: (cityId: string | undefined) => void;
}

/** Every partner city with its country and how many partnerships it is in; complete without the picture. */
export function CityList({ cities, partnerships, pointed, onPoint }: CityListProps) {
  const message = useMessage();
  const format = useFormat();
  return (
    <ul className="map-cities" aria-label={message('city.partners')}>
      {cities.map((city) => {
        const n = partnerships.filter((partnership) => partnership.cities.some(({ id }) => id === city.id)).length;
        return (
          <li
            key={city.id}
            data-hot={pointed === city.id || undefined}
            onPointerEnter={() => onPoint(city.id)}
            onPointerLeave={() => onPoint(undefined)}
            onFocus={() => onPoint(city.id)}
            onBlur={() => onPoint(undefined)}
          >
            <Link href={`/${city.key}/home`} className="map-city-link">
              <Plate plate={city.plate} />
              <span>
                <strong>{city.name.text}</strong>
                <small className="muted">{countryName(format.locale, city.country)}</small>
              </span>
            </Link>
            <span className="num small muted">{message('map.partnerships', { n, count: format.number(n) })}</span>
          </li>
        );
      })}
    </ul>
  );
}
