import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly count?: string }[];
  readonly selected: string;
  /** The page puts the tab into the address. */
  readonly onSelect: (id: string) => void;
  /** Content of the selected tab. */
  readonly children: ReactNode;
}

/** Parts of one thing, one at a time. Arrows move between them; the chosen one is in the address. @public @since 1.0 */
export function Tabs({ label, tabs, selected, onSelect, children }: TabsProps): ReactNode {
  return (
    <AriaTabs className="tabset" selectedKey={selected} onSelectionChange={(id) => onSelect(String(id))} keyboardActivation="manual">
      <TabList className="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
            {tab.count !== undefined && <span className="count num">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tabpanel">
          {tab.id === selected && children}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
