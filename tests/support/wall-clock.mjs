/**
 * Replaces a server's wall clock, for modules loaded into it by `node --import`. Timers are not affected.
 *
 * @param {(real: number) => number} now maps the real time to the server's, both in milliseconds since 1970
 */
export function setWallClock(now) {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    // Next copies the constructor's own members to a Date of its own.
    static parse = RealDate.parse;
    static UTC = RealDate.UTC;

    constructor(...given) {
      if (given.length === 0) super(now(RealDate.now()));
      else super(...given);
    }

    static now() {
      return now(RealDate.now());
    }
  };
}
