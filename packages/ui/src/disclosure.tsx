import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';

/** Details that most readers can leave closed. @public @since 1.0 */
export function Disclosure({ title, children, isOpenAtFirst }: { readonly title: string; readonly children: ReactNode; readonly isOpenAtFirst?: boolean }): ReactNode {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={isOpenAtFirst}>
      <Button slot="trigger" className="disclosure-button">
        <ChevronRight size={16} className="flip" aria-hidden="true" />
        {title}
      </Button>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
