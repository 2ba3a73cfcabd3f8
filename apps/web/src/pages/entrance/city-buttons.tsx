import { Empty, Plate } from '@regia/ui';
import { useData, useDoors, useFormat, useMessage } from '@regia/web-kit';
import { Button } from 'react-aria-components/Button';
import { readLook } from '../../boot/look.js';
import { countryName } from '../../shell/city-switch.js';
import { LoginCities } from './entrance.graphql.js';

interface CityButtonsProps {
  /** City an invitation names; it stands first. */
  readonly invited: string | undefined;
  readonly onPick: (key: string) => void;
}

/** Each city with its plate and what it calls its login; the one of the last sign-in on this device stands first. */
export function CityButtons({ invited, onPick }: CityButtonsProps) {
  const message = useMessage();
  const format = useFormat();
  const { plugins } = useDoors();
  const { loginCities } = useData(LoginCities);
  if (loginCities.length === 0) return <Empty>{message('entrance.cities.none')}</Empty>;
  const first = invited ?? readLook().city;
  const listed = [...loginCities.filter(({ key }) => key === first), ...loginCities.filter(({ key }) => key !== first)];
  const loginOf = (key: string): string | undefined =>
    plugins.find(({ manifest }) => manifest.key === `city-${key}`)?.manifest.login?.label;
  return (
    <ul className="login-cities">
      {listed.map(({ key, name, plate, country }) => (
        <li key={key}>
          <Button className="login-city" onPress={() => onPick(key)}>
            <Plate plate={plate} />
            <span className="login-city-name">
              <strong>{name.text}</strong>
              <small className="muted">{[countryName(format.locale, country), loginOf(key)].filter(Boolean).join(' · ')}</small>
            </span>
            {key === first && <small className="muted">{message(invited ? 'entrance.invited' : 'entrance.last-time')}</small>}
          </Button>
        </li>
      ))}
    </ul>
  );
}
