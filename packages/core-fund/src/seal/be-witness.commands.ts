import { Injectable } from '@nestjs/common';
import { isUuid, ok, readVerifierKey, refuse, toHex, webSha256, type Refusal, type Result } from '@regia/kernel';
import { Reference, UnitOfWork, type CityContext, type Reader } from '@regia/server-kit';
import type { CityWitness, RegisterCityKeyInput, SetHeadAddressInput } from './witness.graphql.js';
import { readCityKeys, readDeliveries, readHeadAddress } from './stored-witness.js';

export type WitnessRefusal = Refusal<
  | 'id-unreadable'
  | 'id-reused'
  | 'not-allowed'
  | 'city-key-unreadable'
  | 'city-key-of-another-name'
  | 'city-key-known'
  | 'head-address-unreadable'
>;

const LONGEST_ADDRESS = 500;
const LONGEST_KEY = 300;

/** A city becomes a witness of the books: with a key that only it has, and an address of its own where heads arrive. */
@Injectable()
export class BeWitness {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  show(ctx: CityContext): Promise<CityWitness> {
    return this.witness(this.work.read(ctx), ctx.cityId);
  }

  async registerKey(ctx: CityContext, { id, verifier }: RegisterCityKeyInput): Promise<Result<CityWitness, WitnessRefusal>> {
    const text = verifier.trim();
    const key = text.length <= LONGEST_KEY && !/\s/.test(text) ? await readVerifierKey(webSha256, text) : undefined;
    if (!key) return refuse('city-key-unreadable', ['verifier']);
    return this.change(ctx, id, 'ledger.register-city-key', 'SELECT ledger.register_city_key($1, $2, $3, $4) AS status', [
      key.name,
      toHex(key.id),
      text,
    ]);
  }

  async setAddress(ctx: CityContext, { id, url = null }: SetHeadAddressInput): Promise<Result<CityWitness, WitnessRefusal>> {
    const address = url === null ? null : addressOf(url.trim());
    if (address === undefined) return refuse('head-address-unreadable', ['url']);
    return this.change(ctx, id, 'ledger.set-head-address', 'SELECT ledger.set_head_address($1, $2) AS status', [address]);
  }

  private async change(
    ctx: CityContext,
    id: string,
    name: string,
    sql: string,
    values: readonly unknown[],
  ): Promise<Result<CityWitness, WitnessRefusal>> {
    if (!isUuid(id)) return refuse('id-unreadable', ['id']);
    return this.work.run(ctx, async (tx): Promise<Result<CityWitness, WitnessRefusal>> => {
      const [row] = await tx.rows<{ status: string }>(name, sql, [id, ...values]);
      const { status } = row!; // a function answers one row
      if (status in PATHS) return refuse(status as WitnessRefusal['code'], PATHS[status as WitnessRefusal['code']]); // any other word is a good one
      return ok(await this.witness(tx, ctx.cityId));
    });
  }

  private async witness(reader: Reader, cityId: string): Promise<CityWitness> {
    const [keys, address] = [await readCityKeys(reader, cityId), await readHeadAddress(reader, cityId)];
    const deliveries = address?.url ? await readDeliveries(reader, cityId, address.no) : [];
    return {
      keyName: `regia/city/${this.reference.city(cityId)?.key ?? ''}`,
      keys,
      deliveries,
      ...(address?.url ? { address: address.url } : {}),
    };
  }
}

/** Undefined where it is no address that heads may be sent to: encrypted, without a password in it. */
function addressOf(text: string): string | undefined {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '' && url.href.length <= LONGEST_ADDRESS
    ? url.href
    : undefined;
}

const PATHS: Readonly<Record<WitnessRefusal['code'], readonly string[]>> = {
  'id-unreadable': ['id'],
  'id-reused': ['id'],
  'not-allowed': [],
  'city-key-unreadable': ['verifier'],
  'city-key-of-another-name': ['verifier'],
  'city-key-known': ['verifier'],
  'head-address-unreadable': ['url'],
};
