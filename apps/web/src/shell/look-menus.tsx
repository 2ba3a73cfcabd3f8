import { useLanguage, useMessage } from '@regia/web-kit';
import { Languages, SunMoon } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { LANGUAGES } from '../boot/languages.js';
import { readLook } from '../boot/look.js';
import { useChangeLook } from './use-change-look.js';
import { LaterMenu } from './later-menu.js';

/** Each language in its own words. The page is read anew in it; what was typed is kept. */
export function LanguageMenu() {
  const message = useMessage();
  const language = useLanguage();
  const change = useChangeLook();
  return (
    <LaterMenu
      label={message('look.language')}
      selected={language}
      groups={[{ entries: LANGUAGES.map(({ code, name }) => ({ id: code, label: name })) }]}
      onAction={(code) => void change({ language: code })}
      trigger={
        <Button className="btn btn-quiet btn-icon">
          <Languages size={18} aria-hidden="true" />
          <span className="sr-only">{message('look.language')}</span>
        </Button>
      }
    />
  );
}

export const THEMES = ['system', 'light', 'dark'] as const;

/** Light, dark, or as the device is. */
export function ThemeMenu() {
  const message = useMessage();
  const change = useChangeLook();
  return (
    <LaterMenu
      label={message('look.theme')}
      selected={readLook().theme ?? 'system'}
      groups={[{ entries: THEMES.map((theme) => ({ id: theme, label: message(`look.theme.${theme}`) })) }]}
      onAction={(id) => {
        const theme = THEMES.find((one) => one === id);
        if (theme) void change({ theme });
      }}
      trigger={
        <Button className="btn btn-quiet btn-icon">
          <SunMoon size={18} aria-hidden="true" />
          <span className="sr-only">{message('look.theme')}</span>
        </Button>
      }
    />
  );
}
