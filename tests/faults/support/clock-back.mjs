/**
 * Loaded into a server (`node --import`): at each SIGUSR2 its clock goes back an hour, as that of a machine does whose
 * operator, or whose time server, corrects it. Only the wall clock: timers go on as they do then.
 */
const RealDate = Date;
let shift = 0;

globalThis.Date = class extends RealDate {
  // Next takes the constructor's own members over into a Date of its own.
  static parse = RealDate.parse;
  static UTC = RealDate.UTC;

  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shift;
  }
};

process.on("SIGUSR2", () => {
  shift -= 60 * 60 * 1000;
});
