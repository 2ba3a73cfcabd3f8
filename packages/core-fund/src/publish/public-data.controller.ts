import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { exponentOf, isFundMeasure, toDecimal } from '@regia/kernel';
import { AllowAnyone, csvLine, Fault, Reference } from '@regia/server-kit';
import type { FastifyReply } from 'fastify';
import { ProveFigure } from './prove-figure.query.js';
import { PublicBooks } from './public-books.js';
import { readPublishedFund, readTransfersFrom, type PublishedFund, type PublishedTransfer } from './published-fund.js';

const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;
/** Beside this package, from its sources and from what is built of them. */
const TOOLS = path.join(import.meta.dirname, '../../../regia-verify');
const COLUMNS = ['number', 'seq', 'effective_on', 'kind', 'city', 'amount', 'currency', 'reverses', 'reversed_by'] as const;
const PAGE = 1000;

/** Open data of published funds: the entries as CSV, everything with its proof material as JSON, and the proof of one figure. */
@Controller('public/fund')
export class PublicData {
  constructor(
    private readonly books: PublicBooks,
    private readonly proofs: ProveFigure,
    private readonly reference: Reference,
  ) {}

  /** The file that checks an export: readable by anybody before anybody runs it. */
  @AllowAnyone()
  @Get('regia-verify.mjs')
  verifier(@Res() reply: FastifyReply): Promise<void> {
    return tool(reply, 'regia-verify.mjs');
  }

  /** The file with which a city signs heads on a machine of its own. */
  @AllowAnyone()
  @Get('regia-cosign.mjs')
  cosigner(@Res() reply: FastifyReply): Promise<void> {
    return tool(reply, 'regia-cosign.mjs');
  }

  @AllowAnyone()
  @Get(':code/entries.csv')
  async csv(@Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await this.send(reply, code, 'text/csv; charset=utf-8', 'entries.csv', (fund) => this.csvLines(fund));
  }

  @AllowAnyone()
  @Get(':code/data.json')
  async json(@Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await this.send(reply, code, 'application/json; charset=utf-8', 'data.json', (fund) => this.jsonParts(fund));
  }

  @AllowAnyone()
  @Get(':code/proof/:city/:file')
  async proof(
    @Param('code') code: string,
    @Param('city') city: string,
    @Param('file') file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const measure = /^(\w+)\.json$/.exec(file)?.[1] ?? '';
    const proof = isFundMeasure(measure) ? await unlessBusy(reply, this.proofs.prove(code, city, measure)) : undefined;
    if (proof === 'busy') return;
    if (proof === undefined) return void (await reply.code(404).send({ code: 'NOT_FOUND' }));
    if (proof === 'too-many') return void (await reply.code(413).send({ code: 'TOO_MANY_ENTRIES' }));
    void reply.header('content-disposition', `inline; filename="${code}-${city}-${measure}.json"`);
    await licensed(reply).send(proof);
  }

  private async send(
    reply: FastifyReply,
    code: string,
    type: string,
    name: string,
    lines: (fund: PublishedFund) => AsyncGenerator<string>,
  ): Promise<void> {
    const fund = await unlessBusy(
      reply,
      this.books.read((reader) => readPublishedFund(reader, code)),
    );
    if (fund === 'busy') return;
    if (!fund) return void (await reply.code(404).send({ code: 'NOT_FOUND' }));
    void reply.header('content-type', type).header('content-disposition', `attachment; filename="${fund.code}-${name}"`);
    await licensed(reply).send(Readable.from(lines(fund)));
  }

  private async *csvLines(fund: PublishedFund): AsyncGenerator<string> {
    yield `\uFEFF${csvLine(COLUMNS)}`;
    for await (const { number, seq, effectiveOn, kind, cityId, amountMinor, currency, reverses, reversedBy } of this.transfers(fund))
      yield csvLine([
        number,
        seq,
        effectiveOn,
        kind,
        this.key(cityId),
        toDecimal(BigInt(reverses === null ? amountMinor : `-${amountMinor}`), exponentOf(currency) ?? 2),
        currency,
        reverses ?? '',
        reversedBy ?? '',
      ]);
  }

  private async *jsonParts(fund: PublishedFund): AsyncGenerator<string> {
    const { code, name, currency, size, note, key } = fund;
    const head = {
      format: 'regia-open-data/1',
      licence: LICENCE,
      fund: { code, name: name.texts, currency, holder: this.key(fund.holderCity) },
      size: Number(size),
      checkpoint: note,
      key,
    };
    yield `${JSON.stringify(head).slice(0, -1)},"transfers":[`;
    let separator = '';
    for (let from = 0; from < Number(size); from += PAGE) {
      const leaves = await this.books.read((reader) =>
        reader.rows<{ json: string }>('published.leaf-json', LEAF_JSON, [fund.fundId, from, Math.min(from + PAGE, Number(size))]),
      );
      for (const { json } of leaves) {
        yield separator + json;
        separator = ',\n';
      }
    }
    yield ']}\n';
  }

  /** Page by page, each in a transaction of its own: the log only grows, and never below the size it began with. */
  private async *transfers(fund: PublishedFund): AsyncGenerator<PublishedTransfer> {
    for (let from = 0; from < Number(fund.size); from += PAGE)
      yield* await this.books.read((reader) => readTransfersFrom(reader, fund.fundId, from, Math.min(from + PAGE, Number(fund.size))));
  }

  private key(cityId: string | null): string {
    return cityId === null ? '' : (this.reference.city(cityId)?.key ?? '');
  }
}

const LEAF_JSON = `SELECT json_build_object('seq', seq, 'payload', payload, 'half', encode(half, 'base64'))::text AS json FROM ledger.published_leaf WHERE fund_id = $1 AND seq >= $2 AND seq < $3 ORDER BY seq`;

const licensed = (reply: FastifyReply): FastifyReply =>
  reply.header('link', `<${LICENCE.url}>; rel="license"`).header('cache-control', 'public, max-age=30');

/** Answers for the whole route when the public's few connections are all taken: later it works. */
async function unlessBusy<T>(reply: FastifyReply, answer: Promise<T>): Promise<T | 'busy'> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    await reply.code(503).header('retry-after', '2').send({ code: error.code });
    return 'busy';
  }
}

async function tool(reply: FastifyReply, name: string): Promise<void> {
  void reply.header('content-type', 'text/javascript; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`);
  await reply.send(await readFile(path.join(TOOLS, name), 'utf8'));
}
