import { Page, Tabs } from '@regia/ui';
import { useData, useFormat, useMessage } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFund } from '../use-fund.js';
import { CompareKeys } from './compare-keys.js';
import { KeyVersions } from './key.graphql.js';
import { KeyVersionPage } from './key-version.js';
import { ListOfVersions } from './list-of-versions.js';
import '../fund.css';
import './key.css';

/** How the cities share what they put into the pool: tried out and compared, put to the cities, and every version there was. */
export default function KeyPage(): ReactNode {
  const { version } = useSearch({ from: '/$scope/fund/key' });
  const fund = useFund();
  return version ? <KeyVersionPage key={version} fund={fund} id={version} /> : <KeyDesk />;
}

function KeyDesk(): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const navigate = useNavigate();
  const fund = useFund();
  const { view = 'compare' } = useSearch({ from: '/$scope/fund/key' });
  const { contributionKeys: versions } = useData(KeyVersions, { fund: fund.code });
  const select = (id: string): void =>
    void navigate({ href: fund.to('key', { view: id === 'versions' ? id : undefined }), replace: true, resetScroll: false });
  return (
    <Page title={message('key.title')} lede={message('key.lede')} parent={fund.parent}>
      <Tabs
        label={message('key.title')}
        selected={view}
        onSelect={select}
        tabs={[
          { id: 'compare', label: message('key.compare') },
          { id: 'versions', label: message('key.versions'), count: format.number(versions.length) },
        ]}
      >
        {view === 'versions' ? <ListOfVersions fund={fund} versions={versions} /> : <CompareKeys key={fund.code} fund={fund} />}
      </Tabs>
    </Page>
  );
}
