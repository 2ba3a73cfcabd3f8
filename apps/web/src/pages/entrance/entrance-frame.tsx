import './entrance.css';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { LanguageMenu, ThemeMenu } from '../../shell/look-menus.js';
import { Mark } from '../../shell/mark.js';

/** What stands around the pages before and after signing in: the name, language, light and dark. */
export function EntranceFrame({ children }: { readonly children: ReactNode }) {
  const message = useMessage();
  return (
    <div className="entrance">
      <header className="entrance-top">
        <p className="brand">
          <Mark />
          <span>Regia</span>
        </p>
        <span className="row">
          <LanguageMenu />
          <ThemeMenu />
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="entrance-foot muted small">{message('entrance.foot')}</footer>
    </div>
  );
}
