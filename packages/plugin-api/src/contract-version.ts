/** The contract this build of the platform offers. Plugins name the range they were written for. */
export const CONTRACT_VERSION = '1.0.0';

/** True when a plugin written for `range` (`^1.0`) runs on this contract: same major, not newer. */
export function isCompatible(range: string, offered: string = CONTRACT_VERSION): boolean {
  const [major, minor] = range.slice(1).split('.').map(Number);
  const [ourMajor, ourMinor] = offered.split('.').map(Number);
  return major === ourMajor && minor! <= ourMinor!;
}
