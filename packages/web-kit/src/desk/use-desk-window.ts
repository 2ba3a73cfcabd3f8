import { addDays } from '@regia/kernel';
import { useFormat } from '@regia/ui';

const DAYS = 90;

/** The time a desk looks ahead, from the start of today. @public @since 1.0 */
export function useDeskWindow(): { readonly from: string; readonly to: string } {
  const { today } = useFormat();
  return { from: `${today}T00:00:00Z`, to: `${addDays(today, DAYS)}T00:00:00Z` };
}
