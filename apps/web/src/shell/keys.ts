import { useNavigate } from '@tanstack/react-router';
import { keepHere, readHere, runShortcut, useScope } from '@regia/web-kit';
import { useEffect, useRef } from 'react';
import { SECTIONS } from './sections.js';

const LETTERS_OFF = 'letters-off';
const SEQUENCE_MS = 1_200;

/** Whether the person switched single letters off on this device. */
export const areLettersOff = (): boolean => readHere<boolean>(LETTERS_OFF) === true;
export const switchLetters = (isOff: boolean): boolean => keepHere(LETTERS_OFF, isOff);

interface KeyActs {
  readonly openJump: () => void;
  readonly openList: () => void;
}

/** Keys of the whole shell: Ctrl K everywhere; letters outside fields and only while they are on. */
export function useKeys({ openJump, openList }: KeyActs): void {
  const { path } = useScope();
  const navigate = useNavigate();
  const latest = useRef<(event: KeyboardEvent) => void>(undefined);
  const afterG = useRef(0);

  useEffect(() => {
    latest.current = (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openJump();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || areLettersOff() || isTyping(event)) return;
      if (actOn(event.key)) event.preventDefault();
    };
    function actOn(key: string): boolean {
      const section = Date.now() - afterG.current < SEQUENCE_MS ? SECTIONS.find(({ letter }) => letter === key) : undefined;
      afterG.current = key === 'g' ? Date.now() : 0;
      if (section) return (void navigate({ to: path(section.path) }), true);
      if (key === '?') return (openList(), true);
      if (key === '/') return runShortcut('/') || focusFilter();
      return runShortcut(key);
    }
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => latest.current?.(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

const FIELDS =
  'input, textarea, select, [contenteditable], [role="spinbutton"], [role="combobox"], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';

const isTyping = (event: KeyboardEvent): boolean => event.target instanceof Element && event.target.closest(FIELDS) !== null;

/** Puts the cursor into the filter of the page, if it has one. */
function focusFilter(): boolean {
  const field = document.querySelector<HTMLElement>('main input[type="search"]');
  field?.focus();
  return field !== null;
}
