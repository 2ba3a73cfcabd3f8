import { DataTable, DateTime, Empty, FactList, LinkButton, Notice, Page, Plate, Section } from '@regia/ui';
import { useData, useFormat, useMessage } from '@regia/web-kit';
import { Download, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFund, type ShownFund } from '../fund/use-fund.js';
import { AcceptHead } from './accept-head.js';
import type { Head } from './check-head.js';
import { Cosignatures } from './cosignatures.js';
import { Publication } from './publish-fund.js';
import { Seal } from './seal.graphql.js';
import { Witness } from './witness.js';
import './seal.css';

/** The seal of the books: the newest head, which cities have accepted it, and what one takes along to check without us. */
export default function SealPage(): ReactNode {
  const message = useMessage();
  const fund = useFund();
  const { checkpoint: head } = useData(Seal, { fund: fund.code });
  return (
    <Page title={message('fund-seal.title')} lede={message('fund-seal.lede')} parent={{ href: fund.to(''), label: fund.name.text }}>
      {head ? <SealOf fund={fund} head={head} /> : <Empty>{message('fund-seal.none')}</Empty>}
      {head && <Cosignatures fund={fund.code} head={head} />}
      <Witness />
      {head && <Publication fund={fund} isPublic={head.isPublic} />}
      <TakeAlong fund={fund} head={head ?? undefined} />
    </Page>
  );
}

const HOUR = 3_600_000;

/** Whether cities should look: none has accepted a head for an hour, though there is a newer one. */
function isStale({ heads, size, madeAt }: Head): boolean {
  const newest = heads[0];
  const isBehind = newest === undefined || newest.size !== size;
  return isBehind && Date.now() - Date.parse(newest?.at ?? madeAt) > HOUR;
}

function SealOf({ fund, head }: { readonly fund: ShownFund; readonly head: Head }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <>
      {isStale(head) && (
        <Notice tone="warn" role="note">
          <p>{message('fund-seal.stale')}</p>
        </Notice>
      )}
      <Section title={message('fund-seal.head')}>
        <FactList
          facts={[
            { label: message('fund-seal.size'), value: format.number(BigInt(head.size)) },
            { label: message('fund-seal.made'), value: <DateTime value={head.madeAt} look="dateTime" /> },
            { label: message('fund-seal.waiting'), value: format.number(BigInt(head.waiting)) },
            { label: message('fund-seal.root'), value: <Code text={head.root} /> },
            { label: message('fund-seal.key'), value: <Code text={head.key} /> },
          ]}
        />
      </Section>
      <Section title={message('fund-seal.cities')}>
        <Heads head={head} />
        <AcceptHead fund={fund.code} head={head} />
      </Section>
    </>
  );
}

const Code = ({ text }: { readonly text: string }): ReactNode => (
  <code className="seal-code small" dir="ltr">
    {text}
  </code>
);

function Heads({ head: { heads, size } }: { readonly head: Head }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <DataTable<Head['heads'][number]>
      label={message('fund-seal.cities')}
      rows={heads}
      rowId={({ city }) => city.id}
      empty={<Empty>{message('fund-seal.cities.none')}</Empty>}
      columns={[
        {
          id: 'city',
          header: message('fund-seal.city'),
          isRowHeader: true,
          cell: ({ city }) => <CityName plate={city.plate} name={city.name.text} />,
        },
        { id: 'size', header: message('fund-seal.accepted-to'), align: 'end', cell: (row) => format.number(BigInt(row.size)) },
        {
          id: 'behind',
          header: message('fund-seal.behind'),
          hidesOnPhone: true,
          align: 'end',
          cell: (row) => format.number(BigInt(size) - BigInt(row.size)),
        },
        { id: 'at', header: message('fund-seal.when'), cell: ({ at }) => <DateTime value={at} look="dateTime" /> },
      ]}
    />
  );
}

const CityName = ({ plate, name }: { readonly plate: string; readonly name: string }): ReactNode => (
  <span className="row">
    <Plate plate={plate} /> {name}
  </span>
);

function TakeAlong({ fund: { code }, head }: { readonly fund: ShownFund; readonly head: Head | undefined }): ReactNode {
  const message = useMessage();
  const download = <Download size={16} aria-hidden="true" />;
  return (
    <Section title={message('fund-seal.take')}>
      <p>{message('fund-seal.take.text')}</p>
      <p className="row">
        <LinkButton href={`/fund/${code}/books.jsonl`} download icon={download}>
          {message('fund-seal.books')}
        </LinkButton>
        {head && (
          <LinkButton href={`/fund/${code}/head.txt`} download icon={download}>
            {message('fund-seal.head.file')}
          </LinkButton>
        )}
        <LinkButton href="/public/fund/regia-verify.mjs" download icon={download}>
          {message('fund-seal.verifier')}
        </LinkButton>
        {head?.isPublic && (
          <LinkButton href={`/public/fund/${code}`} look="quiet" icon={<ExternalLink size={16} aria-hidden="true" />}>
            {message('fund-seal.public')}
          </LinkButton>
        )}
      </p>
      <pre className="seal-code seal-command" dir="ltr">{`node regia-verify.mjs ${code}-books.jsonl --head ${code}-head.txt`}</pre>
    </Section>
  );
}
