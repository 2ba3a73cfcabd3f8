import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ALLOW, PREFIX } from './allow.js';

interface Handler {
  readonly where: string;
  /** `Query.cities`, `AgendaItem.ownerCity`; undefined for an HTTP route. */
  readonly field?: string;
  readonly needs?: string;
  readonly prefix?: string;
  readonly onType?: string;
}

/**
 * Stops the start when a handler names no permission, when a plugin steps outside its prefix, or when a field is defined twice
 * (Nest would let the last one win in silence).
 */
@Injectable()
export class BootScan implements OnModuleInit {
  /** What each field needs, for the sealed schema: `Query.cities` → `anyone`. */
  readonly permissions = new Map<string, string>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const owners = new Map<string, string>();
    const faults: string[] = [];
    for (const handler of this.handlers()) {
      if (handler.needs === undefined) faults.push(`${handler.where} has no @Allow`);
      if (handler.field === undefined) continue;
      if (!keepsPrefix(handler)) faults.push(`${handler.where} does not begin with ${handler.prefix}`);
      if (owners.has(handler.field)) faults.push(`${handler.where} replaces ${handler.field} of ${owners.get(handler.field)}`);
      owners.set(handler.field, handler.where);
      if (handler.needs !== undefined) this.permissions.set(handler.field, handler.needs);
    }
    if (faults.length > 0) throw new Error(`closed by default:\n  ${faults.join('\n  ')}`);
  }

  private *handlers(): Generator<Handler> {
    for (const { instance, metatype } of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      if (!instance || typeof metatype !== 'function') continue;
      const prototype: object = Object.getPrototypeOf(instance);
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = handlerOf(metatype, method, (instance as Record<string, object>)[method]!);
        if (handler) yield handler;
      }
    }
  }
}

function handlerOf(owner: object & { name?: string }, method: string, handler: object): Handler | undefined {
  const root = text(Reflect.getMetadata('graphql:resolver_type', handler));
  const isField = Reflect.getMetadata('graphql:resolve_property', handler) === true;
  const isRoute = Reflect.hasMetadata('path', handler);
  if (root === undefined && !isField && !isRoute) return undefined;
  const onType = typeNameOf(owner);
  const name = text(Reflect.getMetadata('graphql:resolver_name', handler)) ?? method;
  return {
    where: `${owner.name ?? 'anonymous'}.${method}`,
    ...optional('needs', text(Reflect.getMetadata(ALLOW, handler))),
    ...optional('prefix', text(Reflect.getMetadata(PREFIX, owner))),
    ...optional('onType', isField ? onType : undefined),
    ...(isRoute ? {} : { field: `${isField ? onType : root}.${name}` }),
  };
}

function typeNameOf(owner: object): string | undefined {
  return text(Reflect.getMetadata('graphql:resolver_name', owner));
}

function keepsPrefix({ field, prefix, onType }: Handler): boolean {
  if (prefix === undefined) return true;
  const isOwnType = onType?.toLowerCase().startsWith(prefix.toLowerCase()) ?? false;
  return isOwnType || field!.split('.')[1]!.startsWith(prefix);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> => (value === undefined ? {} : ({ [key]: value } as Record<K, string>));
