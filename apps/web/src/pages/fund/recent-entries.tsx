import { Empty, LinkButton, SearchField, Section, Skeleton } from '@regia/ui';
import { useBackgroundData, useData, useMessage, type KnownCity } from '@regia/web-kit';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAfterPause } from './after-pause.js';
import { EntryTable } from './entry-table.js';
import { RecentEntries as Recent } from './entry.graphql.js';
import { Proposals } from './proposal.graphql.js';
import type { ShownFund } from './use-fund.js';

interface RecentProps {
  readonly fund: ShownFund;
  /** Only what is about this city. */
  readonly city: KnownCity | undefined;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
}

const TABLE_HEIGHT = 420;

/** What happened last, after what will have happened once it is signed. */
export function RecentEntries({ fund, city, text, onTextChange }: RecentProps): ReactNode {
  const message = useMessage();
  const navigate = useNavigate();
  const [typed, type] = useAfterPause(text, onTextChange);
  const filter = { ...(city ? { city: city.id } : {}), ...(text ? { text } : {}) };
  const { data } = useBackgroundData(Recent, { fund: fund.code, filter }, { keepsPrevious: true });
  const { fundProposals } = useData(Proposals, { fund: fund.code, state: 'WAITING' });
  const waiting = text ? [] : fundProposals.nodes.filter((proposal) => !city || proposal.city?.id === city.id).slice(0, 3);
  return (
    <Section
      title={message('fund.recent')}
      actions={
        <SearchField
          label={message('fund.find')}
          placeholder={message('fund.find')}
          value={typed}
          onChange={type}
          onSubmit={(words) => void navigate({ href: fund.to('entries', { text: words }) })}
        />
      }
    >
      {data ? (
        <EntryTable
          label={message('fund.recent')}
          waiting={waiting}
          entries={data.fundTransfers.nodes}
          empty={<Empty>{message(text ? 'fund.entries.noneFound' : 'fund.entries.none')}</Empty>}
          footer={
            <LinkButton look="quiet" href={fund.to('entries', { text })}>
              {message('fund.entries.all')}
            </LinkButton>
          }
        />
      ) : (
        <Skeleton height={TABLE_HEIGHT} />
      )}
    </Section>
  );
}
