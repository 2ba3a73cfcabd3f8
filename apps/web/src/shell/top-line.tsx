import { useMessage } from '@regia/web-kit';
import { Menu as MenuIcon, Search } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { LanguageMenu, ThemeMenu } from './look-menus.js';
import { SavingState } from './saving-state.js';

interface TopLineProps {
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
  readonly onJump: () => void;
}

/** Search, what is saved, language, light and dark. */
export function TopLine({ isMenuOpen, onMenu, onJump }: TopLineProps) {
  const message = useMessage();
  const isMac = navigator.platform.startsWith('Mac');
  return (
    <header className="top">
      <Button className="btn btn-quiet btn-icon phone-only" onPress={onMenu} aria-expanded={isMenuOpen} aria-controls="side">
        <MenuIcon size={20} aria-hidden="true" />
        <span className="sr-only">{message('nav.open')}</span>
      </Button>
      <Button className="jump" onPress={onJump} aria-haspopup="dialog">
        <Search size={16} aria-hidden="true" />
        <span>{message('jump.label')}</span>
        <kbd aria-hidden="true">{isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </Button>
      <SavingState />
      <LanguageMenu />
      <ThemeMenu />
    </header>
  );
}
