import { RequestFault, useData, useMessage, useScope, type Message } from '@regia/web-kit';
import { useSearch } from '@tanstack/react-router';
import { Funds } from './fund.graphql.js';
import type { FundFundsQuery } from './gql/graphql.js';

type FundFacts = FundFundsQuery['funds'][number];

/** The pool a page is about, the others there are, and addresses that stay with it. */
export interface ShownFund extends FundFacts {
  readonly all: readonly FundFacts[];
  /** An address of the fund pages in this scope: `to('entries')`, `to('record', { city })`. */
  to(page: string, search?: Readonly<Record<string, string | undefined>>): string;
  /** The way back from a page below it: by its name where there are several, so that nobody works in the wrong one. */
  readonly parent: { readonly href: string; readonly label: string };
}

/** The pool of the address (`?fund=`), else the first the reader may see; or the one that is named here. Whoever may see none gets the page that says so. */
export function useFund(code?: string): ShownFund {
  const { funds } = useData(Funds);
  const { path } = useScope();
  const message = useMessage();
  const { fund: asked } = useSearch({ strict: false }) as { fund?: string };
  const fund = funds.find((each) => each.code === (code ?? asked)) ?? funds[0];
  if (!fund) throw new RequestFault('not-found', false);
  const kept = fund === funds[0] ? {} : { fund: fund.code };
  const to: ShownFund['to'] = (page, search = {}) => path(`fund${page && `/${page}`}${searchText({ ...search, ...kept })}`);
  return { ...fund, all: funds, to, parent: { href: to(''), label: nameAmong(fund, funds, message) } };
}

/** A city's own fund is no pool, and one pool alone needs no name. */
function nameAmong(fund: FundFacts, funds: readonly FundFacts[], message: Message): string {
  if (fund.kind === 'own') return message('ceiling.ownFund', { city: fund.name.text });
  return funds.filter(({ kind }) => kind !== 'own').length > 1 ? fund.name.text : message('fund.title');
}

function searchText(search: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
}
