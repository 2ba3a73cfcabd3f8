import './public-fund.css';
import { LinkButton } from '@regia/ui';
import { useMessage, useSession } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { LanguageMenu, ThemeMenu } from '../../shell/look-menus.js';
import { Mark } from '../../shell/mark.js';

/** What stands around pages that everybody may read: the name, language, light and dark, and the way in for those who work here. */
export function PublicFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const message = useMessage();
  const { person } = useSession();
  return (
    <div className="public">
      <header className="public-top">
        <p className="brand">
          <Mark />
          <span>Regia</span>
        </p>
        <span className="row">
          <LanguageMenu />
          <ThemeMenu />
          <LinkButton href={person ? '/' : '/sign-in'} look="quiet" isSmall>
            {message(person ? 'public-fund.to-work' : 'public-fund.sign-in')}
          </LinkButton>
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="public-foot muted small">{message('entrance.foot')}</footer>
    </div>
  );
}
