import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components/Link';

export interface LinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** Marks the entry of a navigation that is open. */
  readonly isCurrent?: boolean;
  /** Downloads instead of opening; a text is the file name. */
  readonly download?: boolean | string;
  readonly target?: string;
  readonly lang?: string;
}

/** A link. Addresses of this site open without loading the page anew. @public @since 1.0 */
export function Link({ href, children, className = 'link', isCurrent, download, target, lang }: LinkProps): ReactNode {
  return (
    <AriaLink href={href} className={className} {...(isCurrent ? { 'aria-current': 'page' as const } : {})} download={download} target={target} rel={target === '_blank' ? 'noopener' : undefined} lang={lang}>
      {children}
    </AriaLink>
  );
}
