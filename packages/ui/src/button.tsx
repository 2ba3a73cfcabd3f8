import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { classes } from './class-names.js';
import { Link } from './link.js';

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children?: ReactNode;
  readonly onPress?: () => void;
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  /** Hidden name of a button that shows only its icon. */
  readonly label?: string;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** The act is running: the button stays focusable and does nothing. */
  readonly isPending?: boolean;
  readonly isSmall?: boolean;
  /** Why it cannot be pressed now; shown beside it and read with it. Disables the button. */
  readonly whyNot?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

const looks: Readonly<Record<ButtonLook, string | undefined>> = { plain: undefined, primary: 'btn-primary', quiet: 'btn-quiet', danger: 'btn-danger' };

const buttonClass = (look: ButtonLook, iconOnly: boolean, isSmall: boolean | undefined, extra?: string): string => classes('btn', looks[look], iconOnly && 'btn-icon', isSmall && 'btn-small', extra);

/** Does something on this page. Its words say the act ("Send for a second signature"). @public @since 1.0 */
export function Button({ children, onPress, look = 'plain', icon, label, type, isDisabled, isPending, isSmall, whyNot, className, ref }: ButtonProps): ReactNode {
  const button = (
    <AriaButton ref={ref} className={buttonClass(look, children === undefined, isSmall, className)} onPress={onPress} type={type ?? 'button'} isDisabled={isDisabled || whyNot !== undefined} isPending={isPending}>
      {icon}
      {children}
      {label !== undefined && <span className="sr-only">{label}</span>}
      {whyNot !== undefined && <span className="sr-only">. {whyNot}</span>}
    </AriaButton>
  );
  if (whyNot === undefined) return button;
  return (
    <span className="btn-why">
      {button}
      <span className="hint">{whyNot}</span>
    </span>
  );
}

export interface LinkButtonProps {
  readonly href: string;
  readonly children?: ReactNode;
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  readonly label?: string;
  readonly isSmall?: boolean;
  readonly download?: boolean | string;
  readonly className?: string;
}

/** Goes somewhere and looks like a button. @public @since 1.0 */
export function LinkButton({ href, children, look = 'plain', icon, label, isSmall, download, className }: LinkButtonProps): ReactNode {
  return (
    <Link href={href} download={download} className={buttonClass(look, children === undefined, isSmall, className)}>
      {icon}
      {children}
      {label !== undefined && <span className="sr-only">{label}</span>}
    </Link>
  );
}
