import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock } from '@regia/kernel';
import { CLOCK, Reference, showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { FundProject, StageAmounts } from './project.graphql.js';
import { readLines, readProjects, readStages, type StoredLine, type StoredProject, type StoredStages } from './stored-project.js';

const STAGES = ['allocated', 'committed', 'disbursed', 'spent'] as const;

/** Projects of a fund with their lines, and where the money of each stands today on the holder's clock. */
@Injectable()
export class ShowProjects {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(ctx: RequestContext, code: string): Promise<FundProject[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return [];
    const today = dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
    const [projects, lines, stages] = [await readProjects(reader, fund.id), await readLines(reader, fund.id), await readStages(reader, fund.id, today)];
    return projects.map((project) => showProject(project, lines, stages, fund.baseCurrency));
  }
}

function showProject(row: StoredProject, lines: readonly StoredLine[], stages: readonly StoredStages[], currency: string): FundProject {
  const own = stages.filter(({ projectId }) => projectId === row.id);
  return {
    row,
    id: row.id,
    code: row.code,
    ...(row.theme === null ? {} : { theme: row.theme }),
    stages: sumOf(own, currency),
    onNoLine: sumOf(own.filter(({ lineId }) => lineId === null), currency),
    lines: lines
      .filter(({ projectId }) => projectId === row.id)
      .map((line) => ({ row: line, id: line.id, code: line.code, stages: sumOf(own.filter(({ lineId }) => lineId === line.id), currency) })),
  };
}

function sumOf(rows: readonly StoredStages[], currency: string): StageAmounts {
  const sum = (stage: (typeof STAGES)[number]) => showMoney(rows.reduce((total, row) => total + BigInt(row[stage]), 0n), currency);
  return { allocated: sum('allocated'), committed: sum('committed'), disbursed: sum('disbursed'), spent: sum('spent') };
}
