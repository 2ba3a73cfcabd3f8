import { Notice } from '@regia/ui';
import { useMessage, useScope, useSession } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';

/** True when the scope is a city other than the one acted for. */
export function useIsElsewhere(): boolean {
  const { city } = useScope();
  const { city: acting } = useSession();
  return city !== undefined && acting !== undefined && city.id !== acting.id;
}

/** Says so when the scope is another city: sites belong to their city, and an empty list would look like no gardens. */
export function OwnCityOnly({ children }: { readonly children: ReactNode }): ReactNode {
  const message = useMessage(foodSecurity);
  const { city } = useScope();
  const { city: acting } = useSession();
  const isElsewhere = useIsElsewhere();
  if (isElsewhere && city && acting)
    return <Notice title={message('otherCity.title', { city: city.name })}>{message('otherCity.text', { city: acting.name })}</Notice>;
  return children;
}
