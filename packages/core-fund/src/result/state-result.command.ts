import { Inject, Injectable } from '@nestjs/common';
import { cleanLine, dayIn, isUuid, ok, refuse, refuseAll, type Clock, type Refusal, type Result } from '@regia/kernel';
import { CLOCK, Reference, UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { lineFaults } from '../in-kind/promise-in-kind.command.js';
import { quantityFaults, readQuantity } from '../quantity/quantity.js';
import type { StateResultInput } from './result.graphql.js';

const STATE = 'SELECT ledger.state_result($1, $2, $3, $4, $5, $6, $7, $8) AS status';
const [LONGEST_UNIT, LONGEST_SOURCE] = [60, 200];
const AT: Readonly<Record<string, readonly string[]>> = {
  'id-reused': ['id'],
  'not-found': ['project'],
  'changed-by-someone-else': ['version'],
};

/** Units are compared by their words: as they are written small, with single blanks. */
const unitOf = (text: string): string => cleanLine(text).toLowerCase();

/** What a project has achieved until a day, as its source says. */
@Injectable()
export class StateResult {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async state(ctx: CityContext, input: StateResultInput): Promise<Result<true>> {
    const faults = faultsOf(input);
    if (faults.length > 0) return refuseAll(faults);
    const { id, project, unit, version, quantity, until, source } = input;
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      if (until > dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now()))
        return refuse('day-in-future', ['until']);
      const [row] = await tx.rows<{ status: string }>('ledger.state-result', STATE, [
        fund.id,
        id,
        project,
        unitOf(unit),
        String(readQuantity(quantity)),
        until,
        cleanLine(source),
        version,
      ]);
      const { status } = row!; // a function answers one row
      return status === 'stated' ? ok(true) : refuse(status, AT[status] ?? []);
    });
  }
}

function faultsOf({ id, unit, quantity, source }: StateResultInput): Refusal[] {
  const faults: Refusal[] = [
    ...lineFaults(unitOf(unit), 'unit', LONGEST_UNIT),
    ...quantityFaults(quantity, 0),
    ...lineFaults(source, 'source', LONGEST_SOURCE),
  ];
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  return faults;
}
