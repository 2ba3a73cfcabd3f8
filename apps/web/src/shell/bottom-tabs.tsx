import { Link } from '@tanstack/react-router';
import { useMessage, useScope } from '@regia/web-kit';
import { useSections } from './use-sections.js';

/** The four sections at the thumb, on phones. */
export function BottomTabs() {
  const { scope } = useScope();
  const message = useMessage();
  const sections = useSections();
  return (
    <nav className="bottom-tabs" aria-label={message('nav.quick')}>
      {sections.map(({ path, title, icon: Icon }) => (
        <Link key={path} to={`/$scope/${path}`} params={{ scope }} activeOptions={{ exact: false, includeSearch: false }}>
          <Icon size={20} aria-hidden="true" />
          <span>{message(title)}</span>
        </Link>
      ))}
    </nav>
  );
}
