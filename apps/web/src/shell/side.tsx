import { Link, useRouterState } from '@tanstack/react-router';
import { useMessage, useScope } from '@regia/web-kit';
import { Settings, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { CitySwitch } from './city-switch.js';
import { Mark } from './mark.js';
import { NavList } from './nav-list.js';
import { PersonMenu } from './person-menu.js';

interface SideProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

/** The left column; on phones it covers the page while the menu is open. */
export function Side({ isOpen, onClose, onKeys }: SideProps) {
  const message = useMessage();
  const { scope } = useScope();
  const isInSettings = useRouterState({ select: ({ location }) => location.pathname.startsWith(`/${scope}/settings`) });
  return (
    <nav className="side" data-open={isOpen || undefined} id="side" aria-label={message('nav.main')}>
      <div className="brand">
        <Mark />
        <span>Regia</span>
        <Button className="btn btn-quiet btn-icon phone-only side-close" onPress={onClose}>
          <X size={20} aria-hidden="true" />
          <span className="sr-only">{message('nav.close')}</span>
        </Button>
      </div>
      <CitySwitch />
      <div className="side-nav">
        <NavList />
      </div>
      <div className="side-foot">
        <Link
          to="/$scope/settings/me"
          params={{ scope }}
          className="nav-entry"
          activeProps={{ 'aria-current': undefined }}
          {...(isInSettings ? { 'aria-current': 'page' as const } : {})}
        >
          <Settings size={18} aria-hidden="true" />
          {message('nav.settings')}
        </Link>
        <PersonMenu onKeys={onKeys} />
      </div>
    </nav>
  );
}
