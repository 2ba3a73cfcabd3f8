import type { Day } from '@regia/kernel';
import type { RequestContext } from '../context/request-context.js';

/** What is measured: one city, from the first to the last day, both counted. */
export interface Measurement {
  readonly cityId: string;
  readonly from: Day;
  readonly to: Day;
}

/** Measures one indicator of a plugin from its own tables, in the unit its manifest names. */
export interface IndicatorSource {
  measure(ctx: RequestContext, measurement: Measurement): Promise<number>;
}
