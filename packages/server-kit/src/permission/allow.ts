import { SetMetadata } from '@nestjs/common';

/** Metadata key under which a handler names what it needs. */
export const ALLOW = 'regia:allow';
/** Metadata key with which the host stamps every class of a plugin. */
export const PREFIX = 'regia:prefix';

/** This handler needs a permission. A handler or protected field without `@Allow…` stops the boot. */
export const Allow = (permission: string) => SetMetadata(ALLOW, permission);
/** Open to visitors. Row policies still decide which rows they see. */
export const AllowAnyone = () => SetMetadata(ALLOW, 'anyone');
/** Open to whoever is signed in. */
export const AllowSignedIn = () => SetMetadata(ALLOW, 'signed-in');
/** A field that may be read by whoever may read its parent. Said, not inferred. */
export const AllowWithParent = () => SetMetadata(ALLOW, 'parent');
