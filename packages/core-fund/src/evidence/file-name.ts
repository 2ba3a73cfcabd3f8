import { EVIDENCE_LIMITS, refuseFile, type EvidenceRefusal } from './evidence-refusal.js';
import { MEDIA_TYPES, type MediaType } from './media-types.js';

/** What makes a name read otherwise than it is: marks of direction, breaks, invisible blanks, halves of characters. Joiners inside words stay. */
const DECEIVING = /[\p{Cc}\p{Cs}\p{Co}\u061C\u115F\u1160\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/u;
/** Endings that a computer runs, or opens as a page. Anywhere in a name: the last ending is often hidden. */
const PROGRAMS = new Set(
  'apk app appx asp aspx bat bin cgi chm cmd cpl deb dll dmg docm dotm elf exe hta htm html img inf iso jar js jse jsp lnk mht mhtml msi msp pif php phtml ps1 psm1 reg rpm scf scr sh shtml svg svgz swf url vb vbe vbs wsf wsh xhtml xlsm xltm'.split(' '),
);
/** Names that some systems take for a device, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])$/i;
/** Signs that some systems do not allow in a name. */
const AWKWARD = /[:*?"<>|]/g;

const ALL_ENDINGS = new Set(Object.values(MEDIA_TYPES).flat<readonly (readonly string[])[]>());
const isText = (value: string | EvidenceRefusal): value is string => typeof value === 'string';

/** Whether a name can be kept at all, before anything of the file is read. */
export function whyNotNamed(written: string): EvidenceRefusal | undefined {
  const name = plain(written);
  return isText(name) ? undefined : name;
}

/**
 * A name as it is kept: one line, in one form of Unicode, with the ending of what the file is.
 * @returns a refusal where the name deceives, or says that the file is something else
 */
export function nameFor(written: string, mediaType: MediaType): string | EvidenceRefusal {
  const name = plain(written);
  if (!isText(name)) return name;
  const endings: readonly [string, ...string[]] = MEDIA_TYPES[mediaType];
  const own = endingOf(name);
  if (own !== undefined && endings.includes(own)) return name;
  // a last part that is nobody's ending, as in "bill of 3.12", is a part of the name
  if (own !== undefined && (ALL_ENDINGS.has(own) || /^[a-z][a-z0-9]{1,4}$/.test(own))) return refuseFile('evidence-name-not-its-type', { ending: endings[0] });
  return `${name}.${endings[0]}`;
}

function plain(written: string): string | EvidenceRefusal {
  if (written.length > 1_000) return refuseFile('evidence-name-too-long');
  if (DECEIVING.test(written) || /[/\\]/.test(written)) return refuseFile('evidence-name-unreadable');
  const name = written.normalize('NFC').replaceAll(AWKWARD, '_').replaceAll(/\s+/g, ' ').replaceAll(/^[. ]+|[. ]+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(name)) return refuseFile('evidence-name-unreadable');
  if ([...name].length > EVIDENCE_LIMITS.nameCharacters) return refuseFile('evidence-name-too-long');
  const parts = name.split('.').map((part) => part.trim());
  if (DEVICES.test(parts[0]!)) return refuseFile('evidence-name-unreadable');
  return parts.slice(1).some((part) => PROGRAMS.has(part.toLowerCase())) ? refuseFile('evidence-name-of-program') : name;
}

const endingOf = (name: string): string | undefined => (name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).trim().toLowerCase() : undefined);
