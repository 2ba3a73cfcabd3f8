/** The form of a sign-in page that asks for a password or a user name, else the first one: where it leads and what it holds. */
export function findForm(html, base) {
  const forms = [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/gi)].map(([, head, body]) => readForm(head, body, base));
  return (
    forms.find(({ fields }) => fields.some(({ type }) => type === 'password')) ??
    forms.find(({ fields }) => fields.some(isUserName)) ??
    forms[0]
  );
}

export const isUserName = ({ name, type }) => type !== 'hidden' && /user|login|account/i.test(name);

function readForm(head, body, base) {
  const fields = [...body.matchAll(/<(?:input|button)\b([^>]*)>/gi)].map(([, attributes]) => ({
    name: attribute(attributes, 'name'),
    type: attribute(attributes, 'type') ?? 'text',
    value: attribute(attributes, 'value') ?? '',
  }));
  return {
    action: new URL(attribute(head, 'action') ?? '', base),
    method: (attribute(head, 'method') ?? 'get').toUpperCase(),
    fields: fields.filter(({ name }) => name),
  };
}

function attribute(text, name) {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(text);
  return found ? unescape(found[1] ?? found[2] ?? found[3]) : undefined;
}

const entities = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" };
const unescape = (text) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal ?? hex) return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
    return entities[name] ?? whole;
  });
