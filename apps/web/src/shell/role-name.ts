import { hasMessage, type Message } from '@regia/web-kit';

/** Name of a role in the reader's language; roles in partnerships come with a prefix from the server. A role nobody translated keeps its code. */
export function roleName(message: Message, role: string): string {
  const key = `role.${role.replace(/^partnership-/, '')}`;
  return hasMessage(key) ? message(key) : role;
}
