import type { Operation } from '../request.js';
import type { Refused } from '../refusals.js';

/** The city of a desk, as its page shows it. @public @since 1.0 */
export interface DeskCity {
  readonly id: string;
  readonly name: { readonly text: string };
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly currency: string;
  readonly timeZone: string;
  readonly fiscalYearStart: string;
  readonly orgIds: readonly string[];
  readonly languages: readonly string[];
  readonly zones: readonly { readonly code: string; readonly name: string; readonly area: string | null }[];
}

/** What every desk of a city answers. @public @since 1.0 */
export interface DeskData {
  readonly note: string;
  readonly version: number;
  readonly changedAt: string | null;
  readonly changedBy: { readonly name: string } | null;
  readonly city: DeskCity;
}

/** An agenda item as a desk asks for it. @public @since 1.0 */
export interface DeskItem {
  readonly id: string;
  readonly title: { readonly text: string; readonly language: string };
  readonly kind: { readonly isDeadline: boolean };
  readonly isAllDay: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly status: string;
  readonly cities: readonly { readonly id: string }[];
}

/** The mutation that changes the note: what is stored now, and why it was refused. @public @since 1.0 */
export type ChangeNote = Operation<
  Readonly<
    Record<string, { readonly desk: { readonly note: string; readonly version: number } | null; readonly refusals: readonly Refused[] }>
  >,
  { readonly input: { readonly version: number; readonly text: string } }
>;
