import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';

export interface PopoverProps {
  readonly trigger: ReactElement;
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: ComponentProps<typeof AriaPopover>['placement'];
}

/** A small card beside the button that opened it. @public @since 1.0 */
export function Popover({ trigger, label, children, placement = 'bottom start' }: PopoverProps): ReactNode {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="popover" placement={placement}>
        <Dialog className="dialog-bare" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
