/** A token that opens no door. The reason is for the log; it names no person. */
export class TokenRefused extends Error {
  constructor(
    readonly reason: string,
    /** The keys could not be had, so nobody could tell whether the token is good. */
    readonly isUndecided = false,
  ) {
    super(`token refused: ${reason}`);
  }
}
