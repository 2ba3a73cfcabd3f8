import { createHash } from 'node:crypto';
import { Device } from './device.js';
import type { UserFile } from './realm-file.js';

/** What is not in the realm file about somebody, or has changed since. */
export interface KeptUser {
  readonly id: string;
  readonly userName: string;
  readonly email?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly roles: readonly string[];
  readonly attributes: readonly (readonly [string, string])[];
  /** Of a device that was enrolled here. */
  readonly secret?: string | undefined;
}

/** Somebody who can sign in. The ids of accounts opened by a city's login are the same each time. */
export class User {
  readonly id: string;
  userName: string;
  email: string | undefined;
  firstName: string | undefined;
  lastName: string | undefined;
  device: Device | undefined;
  roles: Set<string>;
  readonly attributes: Map<string, string>;

  constructor(
    realm: string,
    readonly file: UserFile,
  ) {
    this.id = file.id ?? stableId(realm, file.username);
    this.userName = file.username;
    this.email = file.email;
    this.firstName = file.firstName;
    this.lastName = file.lastName;
    this.roles = new Set((file.realmRoles ?? []).filter((role) => !role.startsWith('default-roles-')));
    this.attributes = new Map(Object.entries(file.attributes ?? {}).map(([name, [value = '']]) => [name, value]));
    this.device = deviceOf(file);
  }

  /** Has a device that the realm file does not give. */
  get hasEnrolled(): boolean {
    return this.device !== undefined && deviceOf(this.file) === undefined;
  }

  keep(): KeptUser {
    const { id, userName, email, firstName, lastName, roles, attributes, device, hasEnrolled } = this;
    return {
      id,
      userName,
      email,
      firstName,
      lastName,
      roles: [...roles],
      attributes: [...attributes],
      secret: hasEnrolled ? device?.secret : undefined,
    };
  }

  restore({ userName, email, firstName, lastName, roles, attributes, secret }: KeptUser): void {
    Object.assign(this, { userName, email, firstName, lastName, roles: new Set(roles) });
    for (const [name, value] of attributes) this.attributes.set(name, value);
    if (secret !== undefined && this.device === undefined) this.device = new Device(secret);
  }

  get isEnabled(): boolean {
    return this.file.enabled !== false;
  }

  /** As the realm file gives it; people who come from a city have none here. */
  get password(): string | undefined {
    return this.file.credentials?.find(({ type }) => type === 'password')?.value;
  }

  get fullName(): string {
    return [this.firstName, this.lastName].filter(Boolean).join(' ');
  }

  hasPassword(password: string): boolean {
    return this.password !== undefined && this.password === password;
  }
}

function deviceOf({ credentials = [] }: UserFile): Device | undefined {
  const otp = credentials.find(({ type }) => type === 'otp')?.secretData;
  return otp === undefined ? undefined : new Device((JSON.parse(otp) as { value: string }).value); // Keycloak keeps the secret so
}

/** An id in the form of a UUID that depends on the given words alone. */
export function stableId(...words: readonly string[]): string {
  const hash = createHash('sha256').update(words.join('\0')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
