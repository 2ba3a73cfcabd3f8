import type { PluginSpec } from '@regia/plugin-api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { mountOf } from './define-web-plugin.js';
import { useScope } from './scope.js';

interface PluginLinkProps {
  readonly plugin: Pick<PluginSpec, 'key'>;
  /** Below the plugin's own pages: `sites`, `sites/0190…`; '' is its first page. */
  readonly to: string;
  readonly search?: Readonly<Record<string, string | number | undefined>>;
  readonly className?: string;
  /** Marks the entry of a navigation that is open. */
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
}

/** A link to a page of the plugin in the current scope. It cannot lead anywhere else. @public @since 1.0 */
export function PluginLink({ plugin, to, search, className, isCurrent, children }: PluginLinkProps): ReactNode {
  const { path } = useScope();
  const rest = to
    .split('/')
    .filter((step) => step !== '' && step !== '..' && step !== '.')
    .join('/');
  return (
    <Link
      to={path(`${mountOf(plugin.key)}/${rest}`).replace(/\/$/, '')}
      search={search as never}
      className={className}
      activeProps={{ 'aria-current': undefined, className: '' }}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </Link>
  );
}
