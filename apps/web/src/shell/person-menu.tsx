import type { MenuGroup } from '@regia/ui';
import { useMessage, useScope, useSession } from '@regia/web-kit';
import { Keyboard, LogOut, Settings } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useSignOut } from './sign-out.js';
import { roleName } from './role-name.js';
import { LaterMenu } from './later-menu.js';

/** Who is signed in and for which city; leads to own settings, another of one's cities, and out. */
export function PersonMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { person, city, ownCities, roles, actFor } = useSession();
  const { signOut, question } = useSignOut();
  const message = useMessage();
  const { path } = useScope();
  if (!person) return null;
  const others = ownCities.filter(({ id }) => id !== city?.id);
  const role = roles[0];
  const groups: readonly MenuGroup[] = [
    {
      entries: [
        { id: 'settings', label: message('person.settings'), icon: <Settings size={16} aria-hidden="true" />, href: path('settings/me') },
        { id: 'keys', label: message('keys.title'), icon: <Keyboard size={16} aria-hidden="true" /> },
      ],
    },
    ...(others.length > 0
      ? [{ title: message('person.act-for'), entries: others.map(({ id, name, plate }) => ({ id: `city:${id}`, label: name, plate })) }]
      : []),
    { entries: [{ id: 'out', label: message('person.sign-out'), icon: <LogOut size={16} className="flip" aria-hidden="true" /> }] },
  ];
  const act = (id: string): void => {
    if (id === 'keys') onKeys();
    else if (id === 'out') signOut();
    else if (id.startsWith('city:')) void actFor(id.slice('city:'.length));
  };
  return (
    <>
      {question}
      <LaterMenu
        label={message('person.menu')}
        groups={groups}
        onAction={act}
        trigger={
          <Button className="person">
            <span className="avatar" aria-hidden="true">
              {initials(person.name)}
            </span>
            <span className="person-text">
              <strong dir="auto">{person.name}</strong>
              <small>
                {role && city
                  ? message('person.role-in', { role: roleName(message, role), city: city.name })
                  : role
                    ? roleName(message, role)
                    : city?.name}
              </small>
            </span>
          </Button>
        }
      />
    </>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => word.slice(0, 1))
    .slice(0, 2)
    .join('')
    .toUpperCase();
