import { createHash } from 'node:crypto';
import { CreateItem } from '@regia/core-agenda';
import { AgreeContribution, ApproveProposal, RecordContribution } from '@regia/core-fund';
import { PersonRights } from '@regia/core-identity';
import { addDays, chooseText, dayIn, type LocalizedText, type Result } from '@regia/kernel';
import { Reference, UnitOfWork, type CityContext, type DemoData, type DemoPeople, type ServerPlugin } from '@regia/server-kit';
import type { Platform } from '../platform.js';
import { DEMO_AGENDA, type DemoItem } from './demo-agenda.js';
import { DEMO_AGREEMENTS, DEMO_FUND, type DemoAgreement } from './demo-fund.js';
import { DEMO_PARTNERSHIP } from './demo-ground.js';
import { DEMO_PEOPLE } from './demo-people.js';
import { fillCeilings } from './fill-ceilings.js';
import { fillPlans } from './fill-plans.js';

/** Makes the demonstration's data through the commands that people use, as the people who would. Running it again changes nothing. */
export async function fillDemo(platform: Platform, ids: ReadonlyMap<string, string>, plugins: readonly ServerPlugin[]): Promise<void> {
  const actors = await DemoActors.of(platform, ids);
  for (const item of DEMO_AGENDA) await addItem(platform, actors, item);
  await fillCeilings(platform, { as: (city, role) => actors.as(city, role), asOperation, fixedId });
  for (const agreement of DEMO_AGREEMENTS) await addAgreement(platform, actors, agreement);
  if (isWhole(platform)) await fillPlans(platform, { treasurer: actors.as(DEMO_FUND.holder, 'treasurer'), approvers: DEMO_PARTNERSHIP.cities.map((city) => actors.as(city, 'approver')), asOperation, fixedId });
  for (const { half } of plugins) if (half.demo) await platform.app.get<DemoData>(half.demo, { strict: false }).fill(actors);
}

/** Every city of the partnership is installed: a decision needs all of them. */
const isWhole = ({ app }: Platform): boolean => DEMO_PARTNERSHIP.cities.every((key) => app.get(Reference, { strict: false }).cityByKey(key) !== undefined);

type Role = 'officer' | 'treasurer' | 'approver';

/** Contexts of the demonstration's people. Their second factor is taken for shown: nobody sits at the keyboard. */
class DemoActors implements DemoPeople {
  private constructor(private readonly contexts: ReadonlyMap<string, CityContext>) {}

  static async of({ app }: Platform, ids: ReadonlyMap<string, string>): Promise<DemoActors> {
    const reference = app.get(Reference, { strict: false });
    const rights = app.get(PersonRights, { strict: false });
    const contexts = new Map<string, CityContext>();
    for (const { city, username, partnershipRoles } of DEMO_PEOPLE) {
      const personId = ids.get(username);
      const home = city === undefined ? undefined : reference.cityByKey(city);
      if (!personId || !home) continue;
      const { permissions } = await rights.of(personId, home.id);
      const ctx: CityContext = { traceId: `demo ${username}`, personId, cityId: home.id, language: 'en', permissions, stepUp: { at: new Date(), use: () => Promise.resolve(true) } };
      const role: Role = partnershipRoles.includes('treasurer') ? 'treasurer' : partnershipRoles.includes('approver') ? 'approver' : 'officer';
      contexts.set(`${city} ${role}`, ctx);
    }
    return new DemoActors(contexts);
  }

  /** A city without an officer of its own is stood in for by its treasurer. */
  as(city: string, role: Role): CityContext {
    const ctx = this.contexts.get(`${city} ${role}`) ?? this.contexts.get(`${city} treasurer`);
    if (!ctx) throw new Error(`nobody of ${city} in the demonstration is ${role}`);
    return ctx;
  }
}

async function addItem(platform: Platform, actors: DemoActors, item: DemoItem): Promise<void> {
  const reference = platform.app.get(Reference, { strict: false });
  const owner = reference.cityByKey(item.owner);
  if (!owner) return; // the plugin of that city is not installed
  const monday = mondayOf(dayIn(owner.timeZone, new Date()));
  const [first, last] = [addDays(monday, item.day), addDays(monday, item.lastDay ?? item.day)];
  const texts = (pairs: DemoItem['title'] = []) => pairs.map(([language, text]) => ({ language, text }));
  const isAllDay = item.from === undefined;
  await asOperation(platform, actors.as(item.owner, 'officer'), (ctx) =>
    platform.app.get(CreateItem, { strict: false }).create(ctx, {
      id: fixedId(`${item.key} ${monday}`),
      title: texts(item.title),
      text: texts(item.text),
      kind: item.kind,
      isAllDay,
      startsAt: isAllDay ? first : `${first}T${item.from}`,
      endsAt: isAllDay ? last : `${last}T${item.until ?? item.from}`,
      timeZone: owner.timeZone,
      place: item.place ?? null,
      cities: item.cities.map((key) => reference.cityByKey(key)?.id).filter((id) => id !== undefined),
      theme: item.theme !== undefined && reference.theme(item.theme) ? item.theme : null,
      audience: item.audience,
      partnership: item.audience === 'partnership' ? DEMO_PARTNERSHIP.id : null,
      status: item.status ?? 'planned',
    }),
  );
}

async function addAgreement(platform: Platform, actors: DemoActors, agreement: DemoAgreement): Promise<void> {
  const city = platform.app.get(Reference, { strict: false }).cityByKey(agreement.city);
  if (!city) return; // the plugin of that city is not installed
  const today = dayIn(city.timeZone, new Date());
  const treasurer = actors.as(agreement.city, 'treasurer');
  const id = fixedId(`agreement ${agreement.city}`);
  await asOperation(platform, treasurer, (ctx) =>
    platform.app.get(AgreeContribution, { strict: false }).agree(ctx, {
      id,
      fund: DEMO_FUND.code,
      city: city.id,
      title: agreementTitle(city.name),
      agreedOn: addDays(today, -320),
      instalments: agreement.instalments.map(({ dueInDays, amountMinor }) => ({ dueOn: addDays(today, dueInDays), amountMinor: String(amountMinor) })),
    }),
  );
  for (const no of agreement.received) await receiveInstalment(platform, actors, agreement, no, city.id, today);
  await proposeNext(platform, actors, agreement, city.id, today);
}

const agreementTitle = (name: LocalizedText): { language: string; text: string }[] =>
  Object.entries(AGREEMENT_OF).map(([language, titleOf]) => ({ language, text: titleOf(chooseText(name, language).text) }));

const AGREEMENT_OF: Readonly<Record<string, (city: string) => string>> = {
  en: (city) => `Contribution agreement of ${city}`,
  it: (city) => `Accordo di contributo: ${city}`,
  fr: (city) => `Convention de contribution : ${city}`,
  es: (city) => `Acuerdo de contribución: ${city}`,
  ar: (city) => `اتفاق المساهمة: ${city}`,
};

async function receiveInstalment(platform: Platform, actors: DemoActors, agreement: DemoAgreement, no: number, cityId: string, today: string): Promise<void> {
  const transferId = await recordInstalment(platform, actors, agreement, no, cityId, addDays(today, agreement.instalments[no - 1]!.dueInDays));
  const waiting = await platform.work.reading(actors.as(agreement.approver, 'approver'), (reader) =>
    reader.rows<{ hash: string }>('demo.payload-hash', `SELECT encode(payload_hash, 'hex') AS hash FROM ledger.proposal_list WHERE transfer_id = $1 AND state = 'waiting'`, [transferId]),
  );
  const [proposal] = waiting;
  if (!proposal) return; // signed by an earlier run
  await asOperation(platform, actors.as(agreement.approver, 'approver'), (ctx) => platform.app.get(ApproveProposal, { strict: false }).approve(ctx, { fund: DEMO_FUND.code, transferId, payloadHash: proposal.hash }));
}

/** One instalment that has arrived and waits for its signature, so that the first page has something to do. */
async function proposeNext(platform: Platform, actors: DemoActors, agreement: DemoAgreement, cityId: string, today: string): Promise<void> {
  const no = agreement.waiting;
  if (no !== undefined) await recordInstalment(platform, actors, agreement, no, cityId, today);
}

async function recordInstalment(platform: Platform, actors: DemoActors, agreement: DemoAgreement, no: number, cityId: string, day: string): Promise<string> {
  const { amountMinor } = agreement.instalments[no - 1]!;
  const id = fixedId(`instalment ${agreement.city} ${no}`);
  await asOperation(platform, actors.as(agreement.city, 'treasurer'), (ctx) =>
    platform.app.get(RecordContribution, { strict: false }).record(ctx, {
      id,
      fund: DEMO_FUND.code,
      city: cityId,
      amountMinor: String(agreement.paysIn ? agreement.paysIn.amountMinor : amountMinor),
      currency: agreement.paysIn?.currency ?? DEMO_FUND.baseCurrency,
      receivedOn: day,
      text: [{ language: 'en', text: `Instalment ${no} of the contribution` }, { language: 'it', text: `Rata ${no} del contributo` }, { language: 'fr', text: `Versement ${no} de la contribution` }, { language: 'es', text: `Plazo ${no} de la contribución` }, { language: 'ar', text: `القسط ${no} من المساهمة` }],
      instalmentNo: no,
    }),
  );
  return id;
}

async function asOperation<T>({ app }: Platform, actor: CityContext, command: (ctx: CityContext) => Promise<Result<T>>): Promise<void> {
  const work = app.get(UnitOfWork);
  const ctx = Object.freeze({ ...actor });
  work.begin(ctx);
  try {
    const result = await command(ctx);
    const known = new Set(['id-reused', 'already-recorded']); // an earlier run on another day made it
    if (!result.ok && !result.refusals.every(({ code }) => known.has(code))) throw new Error(`demonstration refused: ${JSON.stringify(result.refusals)}`);
  } finally {
    work.end(ctx, 'answered');
  }
}

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The same id for the same thing, so that it is made once. */
export function fixedId(name: string): string {
  const hex = createHash('sha256').update(`regia demo ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
