import { use, type ComponentType, type ReactNode } from 'react';

export type PageModule = Promise<{ default: ComponentType }>;

const TRY_AGAIN_AFTER_MS = 500;
const ignore = (): void => undefined;

/**
 * A page that is fetched when it is opened, or when a link to it is about to be pressed. When the fetch fails, its boundary
 * says so in place; trying again fetches again. The router's own helper would load the whole site anew, which without a line
 * loses the page.
 */
export function laterPage(load: () => PageModule): (() => ReactNode) & { preload: () => Promise<void> } {
  let fetching: PageModule | undefined;
  let failedAt: number | undefined;

  const fetchPage = (): PageModule => {
    if (fetching && (failedAt === undefined || Date.now() - failedAt < TRY_AGAIN_AFTER_MS)) return fetching;
    failedAt = undefined;
    fetching = load();
    fetching.catch(() => (failedAt = Date.now()));
    return fetching;
  };
  function LaterPage() {
    const { default: Shown } = use(fetchPage());
    return <Shown />;
  }
  LaterPage.preload = () => fetchPage().then(ignore, ignore);
  return LaterPage;
}
