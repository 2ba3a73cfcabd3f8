/** When published rates are fetched, as this server was told. */
export class RateSchedule {
  /** @param at `HH:MM` by the clock of Frankfurt; undefined where nothing is fetched */
  constructor(readonly at?: string) {}
}
