import type { ReactElement, ReactNode } from 'react';
import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useUiTexts } from './texts.js';

export interface DialogProps {
  readonly title: string;
  /** Opens it; leave out when the page opens it with `isOpen`. */
  readonly trigger?: ReactElement;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  /** Buttons at the end; the ordinary one first. */
  readonly actions?: ReactNode | ((close: () => void) => ReactNode);
  /** A question that must be answered: pressing outside does not close it. */
  readonly isQuestion?: boolean;
  readonly isWide?: boolean;
}

/** Something to finish or leave before the page goes on. Focus goes in, stays in, and comes back. @public @since 1.0 */
export function Dialog({ title, trigger, isOpen, onOpenChange, children, actions, isQuestion, isWide }: DialogProps): ReactNode {
  const texts = useUiTexts();
  const overlay = (
    <ModalOverlay className="veil" isDismissable={!isQuestion} {...(trigger ? {} : { isOpen, onOpenChange })}>
      <Modal className={isWide ? 'modal modal-wide' : 'modal'}>
        <AriaDialog className="dialog" role={isQuestion ? 'alertdialog' : 'dialog'}>
          {({ close }) => (
            <>
              <header className="dialog-head">
                <Heading slot="title" className="dialog-title">
                  {title}
                </Heading>
                <Button className="btn btn-quiet btn-icon" aria-label={texts.close} onPress={close}>
                  <X size={18} aria-hidden="true" />
                </Button>
              </header>
              <div className="dialog-body">{typeof children === 'function' ? children(close) : children}</div>
              {actions !== undefined && <footer className="dialog-actions">{typeof actions === 'function' ? actions(close) : actions}</footer>}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (!trigger) return overlay;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {overlay}
    </DialogTrigger>
  );
}
