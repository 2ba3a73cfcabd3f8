import './settings.css';
import { Link } from '@tanstack/react-router';
import { Page, type PageProps } from '@regia/ui';
import { useCan, useMessage, useScope } from '@regia/web-kit';

const PARTS = [
  { path: 'me', title: 'settings.me' },
  { path: 'city', title: 'settings.city' },
  { path: 'people', title: 'settings.people', needs: 'people.read' },
  { path: 'partnerships', title: 'settings.partnerships' },
  { path: 'plugins', title: 'settings.plugins' },
] as const;

/** A page of the settings, with the way to the others. */
export function SettingsFrame({ children, ...page }: PageProps) {
  const message = useMessage();
  const { scope } = useScope();
  const can = useCan();
  return (
    <Page {...page}>
      <nav className="settings-nav" aria-label={message('nav.settings')}>
        {PARTS.filter((part) => !('needs' in part) || can(part.needs)).map(({ path, title }) => (
          <Link key={path} to={`/$scope/settings/${path}`} params={{ scope }}>
            {message(title)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
