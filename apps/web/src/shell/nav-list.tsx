import { Link, useRouterState } from '@tanstack/react-router';
import {
  mountOf,
  PluginLink,
  useFormat,
  useMessage,
  usePlugins,
  useScope,
  useSession,
  type NavIcon as IconName,
  type RoutePart,
  type WebPlugin,
} from '@regia/web-kit';
import { NavIcon } from './nav-icon.js';
import { useSections, useWaitingCounts } from './use-sections.js';

/** Sections of the core, then pages of themes, then desks of cities. */
export function NavList() {
  const { scope } = useScope();
  const message = useMessage();
  const sections = useSections();
  const waiting = useWaitingCounts();
  return (
    <>
      <ul className="nav-list">
        {sections.map(({ path, title, icon: Icon }) => (
          <li key={path}>
            <Link to={`/$scope/${path}`} params={{ scope }} className="nav-entry" activeOptions={{ exact: false, includeSearch: false }}>
              <Icon size={18} aria-hidden="true" />
              {message(title)}
              <WaitingBadge count={waiting(path)} />
            </Link>
          </li>
        ))}
      </ul>
      <PluginGroup kind="theme" title="nav.themes" />
      <PluginGroup kind="city" title="nav.desks" />
    </>
  );
}

function WaitingBadge({ count }: { readonly count: number }) {
  const format = useFormat();
  const message = useMessage();
  if (count === 0) return null;
  return (
    <span className="nav-count num">
      <span aria-hidden="true">{format.number(count)}</span>
      <span className="sr-only">{message('nav.waiting', { n: count, count: format.number(count) })}</span>
    </span>
  );
}

interface Entry {
  readonly plugin: WebPlugin;
  readonly part: RoutePart;
  readonly icon: IconName;
}

/** Navigation entries of plugins of one kind that are on and that the person may open, in the order the plugins ask for. */
export function useNavEntries(kind: 'theme' | 'city'): readonly Entry[] {
  const plugins = usePlugins();
  const { permissions } = useSession();
  return plugins
    .filter(({ manifest }) => manifest.key.startsWith(`${kind}-`))
    .flatMap((plugin) =>
      plugin.routes.flatMap((part) => (part.nav ? [{ plugin, part, icon: part.nav.icon, order: part.nav.order ?? 100 }] : [])),
    )
    .filter(({ plugin, part }) => permissions.has(`${plugin.manifest.key}:${part.needs}`))
    .toSorted((a, b) => a.order - b.order);
}

function PluginGroup({ kind, title }: { readonly kind: 'theme' | 'city'; readonly title: string }) {
  const message = useMessage();
  const entries = useNavEntries(kind);
  if (entries.length === 0) return null;
  const id = `nav-${kind}`;
  return (
    <div>
      <p className="nav-head" id={id}>
        {message(title)}
      </p>
      <ul className="nav-list" aria-labelledby={id}>
        {entries.map((entry) => (
          <PluginEntry key={`${entry.plugin.manifest.key}/${entry.part.path}`} {...entry} />
        ))}
      </ul>
    </div>
  );
}

function PluginEntry({ plugin, part, icon }: Entry) {
  const message = useMessage(plugin.manifest);
  const { path } = useScope();
  const address = path(`${mountOf(plugin.manifest.key)}/${part.path}`).replace(/\/$/, '');
  const place = useRouterState({ select: ({ location }) => location.pathname });
  const siblings = plugin.routes.filter(({ nav, path: other }) => nav && other !== part.path && other.startsWith(part.path));
  const isHere =
    place === address ||
    (place.startsWith(`${address}/`) && !siblings.some((other) => place.startsWith(path(`${mountOf(plugin.manifest.key)}/${other.path}`))));
  return (
    <li>
      <PluginLink plugin={plugin.manifest} to={part.path} className="nav-entry" isCurrent={isHere}>
        <NavIcon name={icon} />
        {message(part.title)}
      </PluginLink>
    </li>
  );
}
