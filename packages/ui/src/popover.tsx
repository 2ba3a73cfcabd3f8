import { useContext, useId, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { DialogTrigger, OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';

export interface PopoverProps {
  readonly trigger: ReactElement;
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: ComponentProps<typeof AriaPopover>['placement'];
}

/** A small card beside the button that opened it. @public @since 1.0 */
export function Popover({ trigger, label, children, placement = 'bottom start' }: PopoverProps): ReactNode {
  const title = useId();
  return (
    <DialogTrigger>
      {trigger}
      {/* the card itself is the dialog: what closes it for a screen reader stands inside */}
      <AriaPopover className="popover" placement={placement} aria-labelledby={title}>
        <span id={title} hidden>
          {label}
        </span>
        {typeof children === 'function' ? <WithClose>{children}</WithClose> : children}
      </AriaPopover>
    </DialogTrigger>
  );
}

function WithClose({ children }: { readonly children: (close: () => void) => ReactNode }): ReactNode {
  const overlay = useContext(OverlayTriggerStateContext);
  return children(() => overlay?.close());
}
