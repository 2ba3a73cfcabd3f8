import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useKeptPlace } from './kept-place.js';
import { Link } from './link.js';
import { useUiTexts } from './texts.js';
import { useArrival } from './ui-provider.js';

export interface PageProps {
  readonly title: string;
  /** Language of the title when it was written by people. */
  readonly titleLanguage?: string;
  readonly lede?: ReactNode;
  /** Where this page hangs: a link above the title. */
  readonly parent?: { readonly href: string; readonly label: string };
  /** Buttons beside the title; the main act last and `primary`. */
  readonly actions?: ReactNode;
  /** A word on saving, beside the title. */
  readonly note?: ReactNode;
  /** `form` keeps the column at 46 rem. */
  readonly width?: 'wide' | 'form';
  /** The form was refused: the window title begins with "Error:". */
  readonly hasErrors?: boolean;
  readonly children: ReactNode;
}

/** One page: window title, the only `h1`, its acts, and its parts. The heading gets focus after navigation, and no place is lost when a control goes. @public @since 1.0 */
export function Page({ title, titleLanguage, lede, parent, actions, note, width = 'wide', hasErrors, children }: PageProps): ReactNode {
  const texts = useUiTexts();
  const { productName } = useArrival();
  const heading = useFocusOnArrival(title);
  const place = useRef<HTMLDivElement>(null);
  useKeptPlace(place, heading);
  return (
    <div ref={place} className={`page page-${width}`}>
      <title>{`${hasErrors ? texts.errorTitle(title) : title} · ${productName}`}</title>
      <header className="page-head">
        <div>
          {parent && (
            <p className="crumb">
              <Link href={parent.href}>{parent.label}</Link>
            </p>
          )}
          <h1 ref={heading} tabIndex={-1}>
            <bdi lang={titleLanguage}>{title}</bdi>
          </h1>
          {lede !== undefined && <p className="lede">{lede}</p>}
        </div>
        {note}
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Runs when a page appears or takes another title, so that a page that is being left does not take focus while the next one loads. */
function useFocusOnArrival(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { place, focused } = useArrival();
  const arrived = useRef({ place, focused });
  arrived.current = { place, focused };
  useLayoutEffect(() => {
    const { place, focused } = arrived.current;
    const wasLost = focused.arrived === true && document.activeElement === document.body;
    if (focused.place === place && !wasLost) return;
    focused.place = place;
    focused.arrived = true;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return heading;
}
