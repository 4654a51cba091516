/**
 * For modules that are loaded into a server (`node --import`): from now on its wall clock tells what they say. Only the
 * wall clock: timers go on.
 *
 * @param {(real: number) => number} tell milliseconds since 1970, from the true ones
 */
export function setWallClock(tell) {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    // Next takes the constructor's own members over into a Date of its own.
    static parse = RealDate.parse;
    static UTC = RealDate.UTC;

    constructor(...given) {
      if (given.length === 0) super(tell(RealDate.now()));
      else super(...given);
    }

    static now() {
      return tell(RealDate.now());
    }
  };
}
