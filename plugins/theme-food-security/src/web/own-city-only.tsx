import { Notice } from '@regia/ui';
import { useMessage, useScope, useSession } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';

/** Says so when the scope is another city: sites belong to their city, and an empty list would look like no gardens. */
export function OwnCityOnly({ children }: { readonly children: ReactNode }): ReactNode {
  const message = useMessage(foodSecurity);
  const { city } = useScope();
  const { city: acting } = useSession();
  if (city && acting && city.id !== acting.id) return <Notice title={message('otherCity.title', { city: city.name })}>{message('otherCity.text', { city: acting.name })}</Notice>;
  return children;
}
