interface Field {
  readonly name: string;
  readonly type: string;
  readonly value: string;
}

export interface Form {
  readonly action: URL;
  readonly method: string;
  readonly fields: readonly Field[];
}

/** What a browser shows: an address, a status and HTML with forms and links. */
export class Page {
  constructor(
    readonly url: URL,
    readonly status: number,
    readonly html: string,
  ) {}

  get forms(): Form[] {
    return [...this.html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/gi)].map(([, head = '', body = '']) => ({
      action: new URL(attribute(head, 'action') ?? '', this.url),
      method: (attribute(head, 'method') ?? 'get').toUpperCase(),
      fields: fieldsOf(body),
    }));
  }

  /** The form with a visible field of this name. */
  formWith(name: string): Form | undefined {
    return this.forms.find(({ fields }) => fields.some((field) => field.name === name && field.type !== 'hidden'));
  }

  /** The first link whose address contains `part`. */
  link(part: string): URL | undefined {
    const hrefs = [...this.html.matchAll(/<a\b([^>]*)>/gi)]
      .map(([, head = '']) => attribute(head, 'href'))
      .filter((href) => href !== undefined);
    const found = hrefs.find((href) => href.includes(part));
    return found === undefined ? undefined : new URL(found, this.url);
  }

  /** The words of the element with this id. */
  textOf(id: string): string | undefined {
    const found = new RegExp(`<(\\w+)[^>]*\\bid=["']?${id}["']?[^>]*>([^]*?)</\\1>`, 'i').exec(this.html);
    return found?.[2] === undefined ? undefined : plain(found[2]);
  }

  get text(): string {
    return plain(this.html.replaceAll(/<(script|style|head)\b[^]*?<\/\1>/gi, ''));
  }
}

const plain = (html: string): string =>
  unescape(html.replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

function fieldsOf(body: string): Field[] {
  const heads = [...body.matchAll(/<(?:input|button)\b([^>]*)>/gi)].map(([, head = '']) => head);
  const fields = heads
    .filter((head) => !/\sdisabled\b/i.test(head))
    .map((head) => ({
      name: attribute(head, 'name') ?? '',
      type: attribute(head, 'type') ?? 'text',
      value: attribute(head, 'value') ?? '',
    }));
  return fields.filter(({ name }) => name !== '');
}

function attribute(head: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(head);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : unescape(value);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'", nbsp: ' ' };

const unescape = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole: string, decimal?: string, hex?: string, name?: string) => {
    const point = decimal ?? (hex === undefined ? undefined : String(Number.parseInt(hex, 16)));
    return point === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(point));
  });
