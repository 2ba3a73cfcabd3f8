import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Button } from './button.js';
import { useUiTexts } from './texts.js';

export interface NoticeProps {
  readonly tone?: 'info' | 'good' | 'warn' | 'bad';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  /** `alert` interrupts a screen reader; for refusals only. */
  readonly role?: 'status' | 'alert' | 'note';
}

/** A message that stays where the act happened until it is dismissed or replaced. There are no toasts. @public @since 1.0 */
export function Notice({ tone = 'info', title, children, actions, onDismiss, role = 'status' }: NoticeProps): ReactNode {
  const texts = useUiTexts();
  return (
    <div className="notice" data-tone={tone} role={role}>
      <div className="notice-text">
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
      {(actions !== undefined || onDismiss) && (
        <div className="row">
          {actions}
          {onDismiss && <Button look="quiet" label={texts.dismiss} icon={<X size={16} aria-hidden="true" />} onPress={onDismiss} />}
        </div>
      )}
    </div>
  );
}
