import type { MenuProps } from '@regia/ui';
import { cloneElement, useEffect, useRef, useState, type ComponentType, type ReactElement } from 'react';
import type { ButtonProps } from 'react-aria-components/Button';

type MenuPart = ComponentType<MenuProps>;

let loaded: MenuPart | undefined;
let loading: Promise<MenuPart> | undefined;

const load = (): Promise<MenuPart> => (loading ??= import('./menu.part.js').then((part) => (loaded = part.default)));

const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 300);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 2_000 });
  return () => cancelIdleCallback(handle);
};

/**
 * A menu of the shell whose list arrives after the first page: its button stands at once, and pressing it early opens the
 * menu as soon as it is there. So the first page does not wait for what nobody has asked for yet.
 */
export function LaterMenu(props: MenuProps) {
  const [Part, setPart] = useState<MenuPart | undefined>(() => loaded);
  const place = useRef<HTMLSpanElement>(null);
  const asked = useRef<'open' | 'focus' | undefined>(undefined);

  useEffect(() => {
    if (Part) return;
    const arrive = (part: MenuPart): void => {
      asked.current ??= place.current?.contains(document.activeElement) ? 'focus' : undefined;
      setPart(() => part);
    };
    return whenIdle(() => void load().then(arrive, () => undefined)); // without a line the button asks again when it is pressed
  }, [Part]);

  useEffect(() => {
    if (!Part || !asked.current) return;
    const button = place.current?.querySelector('button');
    button?.focus();
    if (asked.current === 'open') button?.click();
    asked.current = undefined;
  }, [Part]);

  const openLater = (): void => {
    asked.current = 'open';
    void load().then(
      (part) => setPart(() => part),
      () => undefined,
    );
  };
  const trigger = props.trigger as ReactElement<ButtonProps>;
  return (
    <span ref={place} className="later-menu">
      {Part ? <Part {...props} /> : cloneElement(trigger, { onPress: openLater, 'aria-haspopup': 'menu', 'aria-expanded': false })}
    </span>
  );
}
