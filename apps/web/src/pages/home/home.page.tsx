import { Columns, Page, Section } from '@regia/ui';
import { Part, Slot, useCan, useFormat, useMessage } from '@regia/web-kit';
import { FreeAmount } from './free-amount.js';
import { NextEventList } from './next-events.js';
import { WaitingList } from './waiting-list.js';

/** What waits for the person, what comes next, what is free; then what plugins add. */
export default function HomePage() {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  return (
    <Page title={message('nav.home')} lede={format.date(format.today, 'long')}>
      <Columns
        main={
          <>
            <Section title={message('home.waiting')}>
              <WaitingList />
            </Section>
            {can('agenda.read') && (
              <Section title={message('home.next')}>
                <Part name="home.next" minHeight={210}>
                  <NextEventList />
                </Part>
              </Section>
            )}
          </>
        }
        side={
          <>
            {can('fund.read') && (
              <Part name="home.fund" minHeight={150}>
                <FreeAmount />
              </Part>
            )}
            <Slot
              name="home.panel"
              props={{}}
              frame={({ key, title, content }) => (
                <Section key={key} title={title}>
                  {content}
                </Section>
              )}
            />
          </>
        }
      />
    </Page>
  );
}
