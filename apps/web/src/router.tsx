import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, redirect, type AnyRoute } from '@tanstack/react-router';
import { mountOf, type WebPlugin } from '@regia/web-kit';
import { readSearch, writeSearch } from './boot/address-search.js';
import { readAgendaSearch } from './pages/agenda/agenda.search.js';
import {
  readApprovalsSearch,
  readContributionsSearch,
  readEntriesSearch,
  readFundSearch,
  readOfFund,
  readRecordSearch,
} from './pages/fund/fund.search.js';
import { readBankSearch } from './pages/fund/bank/bank.search.js';
import { readOrdersSearch } from './pages/fund/orders/orders.search.js';
import { readRatesSearch } from './pages/fund/rates/rates.search.js';
import { readCeilingSearch } from './pages/fund/ceiling/ceiling.search.js';
import { readFinancingSearch } from './pages/fund/financing/financing.search.js';
import { readInKindSearch } from './pages/fund/in-kind/in-kind.search.js';
import { readLeverageSearch } from './pages/fund/leverage/leverage.search.js';
import { readCloseSearch } from './pages/fund/close/close.search.js';
import { readKeySearch } from './pages/fund/key/key.search.js';
import { readBudgetSearch, readMovementSearch } from './pages/fund/pay/pay.search.js';
import { readStatementSearch } from './pages/fund/statement/statement.search.js';
import { readMapSearch } from './pages/map/map.search.js';
import { laterPage, type PageModule } from './states/later-page.js';
import { NotFound } from './states/not-found.js';
import { PageFault } from './states/page-fault.js';
import { PageSkeleton } from './states/page-skeleton.js';
import { PluginPage } from './shell/plugin-page.js';
import { Root } from './shell/root.js';
import { Shell } from './shell/shell.js';

/** What every route can reach while it loads. */
export interface RouterContext {
  readonly queries: QueryClient;
  readonly isSignedIn: () => boolean;
  /** True once after signing out, when the login server sends the browser back to the start. */
  readonly hasJustLeft: () => boolean;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Root, notFoundComponent: NotFound, errorComponent: PageFault });

/** A path of this site and nothing else, so that nobody is led away after signing in. */
const ownPath = (to: unknown): string | undefined => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined);

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context }) => {
    throw context.hasJustLeft() ? redirect({ to: '/signed-out' }) : redirect({ to: '/$scope/home', params: { scope: 'all' } });
  },
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { to?: string; city?: string; problem?: string } => ({
    to: ownPath(raw['to']),
    city: asText(raw['city']),
    problem: asText(raw['problem']),
  }),
  component: laterPage(() => import('./pages/entrance/sign-in.page.js')),
});
const signedOut = createRoute({
  getParentRoute: () => root,
  path: '/signed-out',
  validateSearch: (raw: Record<string, unknown>): { notice?: 'login-away' | 'city-away' } => ({
    notice: raw['notice'] === 'login-away' || raw['notice'] === 'city-away' ? raw['notice'] : undefined,
  }),
  component: laterPage(() => import('./pages/entrance/signed-out.page.js')),
});

const publicFund = createRoute({
  getParentRoute: () => root,
  path: '/public/fund/$code',
  component: laterPage(() => import('./pages/public-fund/public-fund.page.js')),
});

const scope = createRoute({
  getParentRoute: () => root,
  path: '/$scope',
  beforeLoad: ({ context, location }) => {
    if (!context.isSignedIn()) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  component: Shell,
});

const page = <const P extends string>(path: P, load: () => PageModule) =>
  createRoute({ getParentRoute: () => scope, path, component: laterPage(load) });

const agenda = createRoute({
  getParentRoute: () => scope,
  path: 'agenda',
  validateSearch: readAgendaSearch,
  component: laterPage(() => import('./pages/agenda/agenda.page.js')),
});
const newItem = createRoute({
  getParentRoute: () => scope,
  path: 'agenda/new',
  validateSearch: (raw: Record<string, unknown>): { day?: string; kind?: string } => ({
    day: asText(raw['day']),
    kind: asText(raw['kind']),
  }),
  component: laterPage(() => import('./pages/agenda/new-agenda-item.page.js')),
});
const fund = createRoute({
  getParentRoute: () => scope,
  path: 'fund',
  validateSearch: readFundSearch,
  component: laterPage(() => import('./pages/fund/fund.page.js')),
});
const entries = createRoute({
  getParentRoute: () => scope,
  path: 'fund/entries',
  validateSearch: readEntriesSearch,
  component: laterPage(() => import('./pages/fund/entries.page.js')),
});
const approvals = createRoute({
  getParentRoute: () => scope,
  path: 'fund/approvals',
  validateSearch: readApprovalsSearch,
  component: laterPage(() => import('./pages/fund/approvals.page.js')),
});
const contributions = createRoute({
  getParentRoute: () => scope,
  path: 'fund/contributions',
  validateSearch: readContributionsSearch,
  component: laterPage(() => import('./pages/fund/contributions.page.js')),
});
const record = createRoute({
  getParentRoute: () => scope,
  path: 'fund/record',
  validateSearch: readRecordSearch,
  component: laterPage(() => import('./pages/fund/record-contribution.page.js')),
});
const contributionKey = createRoute({
  getParentRoute: () => scope,
  path: 'fund/key',
  validateSearch: readKeySearch,
  component: laterPage(() => import('./pages/fund/key/key.page.js')),
});
const ceiling = createRoute({
  getParentRoute: () => scope,
  path: 'fund/ceiling',
  validateSearch: readCeilingSearch,
  component: laterPage(() => import('./pages/fund/ceiling/ceiling.page.js')),
});
const leverage = createRoute({
  getParentRoute: () => scope,
  path: 'fund/leverage',
  validateSearch: readLeverageSearch,
  component: laterPage(() => import('./pages/fund/leverage/leverage.page.js')),
});
const inKind = createRoute({
  getParentRoute: () => scope,
  path: 'fund/in-kind',
  validateSearch: readInKindSearch,
  component: laterPage(() => import('./pages/fund/in-kind/in-kind.page.js')),
});
const financing = createRoute({
  getParentRoute: () => scope,
  path: 'fund/financing',
  validateSearch: readFinancingSearch,
  component: laterPage(() => import('./pages/fund/financing/financing.page.js')),
});
const movement = createRoute({
  getParentRoute: () => scope,
  path: 'fund/move',
  validateSearch: readMovementSearch,
  component: laterPage(() => import('./pages/fund/pay/new-movement.page.js')),
});
const budget = createRoute({
  getParentRoute: () => scope,
  path: 'fund/budget',
  validateSearch: readBudgetSearch,
  component: laterPage(() => import('./pages/fund/pay/budget.page.js')),
});
const bank = createRoute({
  getParentRoute: () => scope,
  path: 'fund/bank',
  validateSearch: readBankSearch,
  component: laterPage(() => import('./pages/fund/bank/bank.page.js')),
});
const statement = createRoute({
  getParentRoute: () => scope,
  path: 'fund/statement',
  validateSearch: readStatementSearch,
  component: laterPage(() => import('./pages/fund/statement/statement.page.js')),
});
const close = createRoute({
  getParentRoute: () => scope,
  path: 'fund/close',
  validateSearch: readCloseSearch,
  component: laterPage(() => import('./pages/fund/close/close.page.js')),
});
const orders = createRoute({
  getParentRoute: () => scope,
  path: 'fund/orders',
  validateSearch: readOrdersSearch,
  component: laterPage(() => import('./pages/fund/orders/orders.page.js')),
});
const moves = createRoute({
  getParentRoute: () => scope,
  path: 'fund/moves',
  validateSearch: readOfFund,
  component: laterPage(() => import('./pages/fund/move/moves.page.js')),
});
const newMove = createRoute({
  getParentRoute: () => scope,
  path: 'fund/moves/new',
  validateSearch: readOfFund,
  component: laterPage(() => import('./pages/fund/move/new-move.page.js')),
});
const rates = createRoute({
  getParentRoute: () => scope,
  path: 'fund/rates',
  validateSearch: readRatesSearch,
  component: laterPage(() => import('./pages/fund/rates/rates.page.js')),
});
const scopeStart = createRoute({
  getParentRoute: () => scope,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$scope/home', params });
  },
});
const settings = createRoute({
  getParentRoute: () => scope,
  path: 'settings',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$scope/settings/me', params });
  },
});

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const core = [
  scopeStart,
  page('home', () => import('./pages/home/home.page.js')),
  agenda,
  newItem,
  page('agenda/$id', () => import('./pages/agenda/agenda-item.page.js')),
  page('agenda/$id/edit', () => import('./pages/agenda/edit-agenda-item.page.js')),
  fund,
  entries,
  page('fund/entries/$seq', () => import('./pages/fund/entry.page.js')),
  page('fund/seal', () => import('./pages/fund-seal/seal.page.js')),
  contributions,
  record,
  contributionKey,
  statement,
  close,
  approvals,
  bank,
  orders,
  rates,
  moves,
  newMove,
  movement,
  budget,
  ceiling,
  leverage,
  inKind,
  financing,
  page('fund/sign', () => import('./pages/fund/pay/sign-list.page.js')),
  page('fund/projects', () => import('./pages/fund/pay/projects.page.js')),
  page('fund/projects/$project', () => import('./pages/fund/pay/project.page.js')),
  page('fund/decisions', () => import('./pages/fund/pay/decisions.page.js')),
  page('fund/decisions/$decision', () => import('./pages/fund/pay/decision.page.js')),
  page('fund/rules', () => import('./pages/fund/pay/rules.page.js')),
  page('fund/approvals/$transferId', () => import('./pages/fund/approval.page.js')),
  createRoute({
    getParentRoute: () => scope,
    path: 'map',
    validateSearch: readMapSearch,
    component: laterPage(() => import('./pages/map/map.page.js')),
  }),
  settings,
  page('settings/me', () => import('./pages/settings/my-settings.page.js')),
  page('settings/city', () => import('./pages/settings/city-settings.page.js')),
  page('settings/people', () => import('./pages/settings/people.page.js')),
  page('settings/people/$id', () => import('./pages/settings/member.page.js')),
  page('settings/partnerships', () => import('./pages/settings/partnerships.page.js')),
  page('settings/plugins', () => import('./pages/settings/plugins.page.js')),
  createRoute({ getParentRoute: () => scope, path: '$', component: NotFound }),
] as const;

/** Pages of plugins, each below its own address and within its own boundary. */
const pluginRoutes = (plugins: readonly WebPlugin[]): AnyRoute[] =>
  plugins.flatMap((plugin) =>
    plugin.routes.map((part) =>
      createRoute({
        getParentRoute: () => scope,
        path: `${mountOf(plugin.manifest.key)}/${part.path}`.replace(/\/$/, '') as string,
        component: () => <PluginPage plugin={plugin} part={part} />,
      }),
    ),
  );

const coreTree = root.addChildren([start, signIn, signedOut, publicFund, scope.addChildren([...core])]);

/** The addresses of the core and of the plugins that opened. */
export function buildRouter(context: RouterContext, plugins: readonly WebPlugin[]) {
  scope.addChildren([...core, ...(pluginRoutes(plugins) as never[])]);
  return createRouter({
    routeTree: coreTree,
    context,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: PageFault,
    defaultNotFoundComponent: NotFound,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof buildRouter>;
  }
}
