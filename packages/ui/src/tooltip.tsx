import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

/** Repeats or explains what a control does, on hover and focus. Never the only place of a fact. @public @since 1.0 */
export function Tooltip({ text, children }: { readonly text: string; readonly children: ReactElement }): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
