import { Empty, Link, LinkButton, Money, Notice, Page, Plate, Section } from '@regia/ui';
import { useData, useFormat, useMessage } from '@regia/web-kit';
import { useParams } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { FigureList, type ShownFund } from './figure-list.js';
import { PublicFund } from './public-fund.graphql.js';
import { PublicFrame } from './public-frame.js';
import { RecentTransfers } from './recent-transfers.js';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Where the money of a pool stands, for everybody: each figure can be checked on the visitor's own device. */
export default function PublicFundPage(): ReactNode {
  const message = useMessage();
  const { code } = useParams({ from: '/public/fund/$code' });
  const { publicFund: fund } = useData(PublicFund, { code });
  return (
    <PublicFrame>
      {fund ? (
        <FundPage fund={fund} />
      ) : (
        <Page title={message('public-fund.none.title')}>{<Empty>{message('public-fund.none')}</Empty>}</Page>
      )}
    </PublicFrame>
  );
}

function FundPage({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return (
    <Page title={fund.name.text} titleLanguage={fund.name.language} lede={<Lede fund={fund} />}>
      {fund.note === null ? <Notice role="note">{message('public-fund.unsealed')}</Notice> : <Sealed fund={fund} />}
      <Section title={message('public-fund.recent')}>
        <RecentTransfers transfers={fund.transfers} />
      </Section>
      <OpenData fund={fund} />
    </Page>
  );
}

function Lede({ fund: { currency, holder } }: { readonly fund: ShownFund }): ReactNode {
  return useMessage()('public-fund.lede', { currency, holder: holder.name.text });
}

function Sealed({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return (
    <>
      <Section title={message('public-fund.whole')}>
        <p className="muted small">
          <AsOf fund={fund} />
        </p>
        <FigureList fund={fund} place="all" name={message('public-fund.all-cities')} figures={fund.figures} />
      </Section>
      <Section title={message('public-fund.by-city')}>
        {fund.cities.length === 0 && <Empty>{message('public-fund.by-city.none')}</Empty>}
        {fund.cities.map((own) => (
          <CityFigures key={own.city.key} fund={fund} own={own} />
        ))}
      </Section>
    </>
  );
}

function AsOf({ fund: { size, madeAt, cosigningCities, cosignedAt } }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const sealed =
    madeAt === null ? '' : message('public-fund.as-of', { size: format.number(BigInt(size)), moment: format.dateTime(madeAt) });
  const accepted =
    cosignedAt === null
      ? message('public-fund.accepted.none')
      : message('public-fund.accepted', { n: cosigningCities, count: format.number(cosigningCities), moment: format.dateTime(cosignedAt) });
  return `${sealed} ${accepted}`;
}

function CityFigures({ fund, own: { city, figures } }: { readonly fund: ShownFund; readonly own: ShownFund['cities'][number] }): ReactNode {
  const message = useMessage();
  const paidIn = figures.find(({ measure }) => measure === 'paidIn');
  return (
    <div className="public-city">
      <p className="row">
        <Plate plate={city.plate} /> <strong>{city.name.text}</strong>
        {paidIn && (
          <span className="muted">
            {message('public-fund.measure.paidIn')} <Money value={paidIn.amount} />
          </span>
        )}
      </p>
      <Details title={message('public-fund.figures-of', { city: city.name.text })}>
        <FigureList fund={fund} place={city.key} name={city.name.text} figures={figures} />
      </Details>
    </div>
  );
}

/** The browser's own way to fold: a page for everybody stays light. */
const Details = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => (
  <details className="public-details">
    <summary>{title}</summary>
    {children}
  </details>
);

function OpenData({ fund: { code, note, key } }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return (
    <Section title={message('public-fund.open-data')}>
      <p>
        {message('public-fund.open-data.text')}{' '}
        <Link href={LICENCE} lang="en">
          CC BY 4.0
        </Link>
      </p>
      <p className="row">
        <LinkButton href={`/public/fund/${code}/entries.csv`} download icon={<Download size={16} aria-hidden="true" />}>
          {message('public-fund.csv')}
        </LinkButton>
        <LinkButton href={`/public/fund/${code}/data.json`} download icon={<Download size={16} aria-hidden="true" />}>
          {message('public-fund.json')}
        </LinkButton>
      </p>
      <Details title={message('public-fund.how')}>
        <p>{message('public-fund.how.text')}</p>
        <p>{message('public-fund.how.people')}</p>
        {note !== null && (
          <>
            <p>{message('public-fund.head')}</p>
            <pre className="public-code" dir="ltr" tabIndex={0} aria-label={message('public-fund.head')}>
              {`${note}\n${key ?? ''}`}
            </pre>
          </>
        )}
      </Details>
    </Section>
  );
}
