import { Rest } from "#lib/client/rest";

/** A box of 500 pixels over 2,000, laid out from its end, in a browser whose frames the test draws. */
function setUp({ tellsEnd = true } = {}) {
  const frames: (() => void)[] = [];
  let now = 0;
  Object.assign(globalThis, {
    window: tellsEnd ? { onscrollend: null } : {},
    requestAnimationFrame: (call: () => void) => frames.push(call),
    cancelAnimationFrame: (frame: number) => void frames.splice(frame - 1, 1),
  });
  jest.spyOn(performance, "now").mockImplementation(() => now);
  const box = Object.assign(new EventTarget(), { scrollTop: -100, scrollHeight: 2_000, clientHeight: 500 });
  // It is all of an element that a Rest knows.
  const rest = new Rest(box as unknown as HTMLElement);
  const called = jest.fn();
  return {
    rest,
    called,
    scroll: (to: number) => {
      box.scrollTop = to;
      box.dispatchEvent(new Event("scroll"));
    },
    end: () => box.dispatchEvent(new Event("scrollend")),
    frame(milliseconds: number) {
      now += milliseconds;
      for (const call of frames.splice(0)) call();
    },
  };
}

afterEach(() => jest.restoreAllMocks());

describe("what waits for a list to come to rest", () => {
  it("is called in the next frame where nothing moves", () => {
    const { rest, called, frame } = setUp();
    rest.when(called);
    frame(16);
    expect(called).toHaveBeenCalledTimes(1);
    frame(16);
    expect(called).toHaveBeenCalledTimes(1);
  });

  it("waits for the end of a movement, however long its frames take", () => {
    const { rest, called, scroll, end, frame } = setUp();
    scroll(-300);
    rest.when(called);
    frame(5_000);
    expect(called).not.toHaveBeenCalled();
    end();
    frame(16);
    expect(called).toHaveBeenCalledTimes(1);
  });

  it("does not wait for a wheel that goes on turning at the beginning", () => {
    const { rest, called, scroll, frame } = setUp();
    scroll(-1_500);
    rest.when(called);
    frame(100);
    expect(called).not.toHaveBeenCalled();
    frame(100);
    expect(called).toHaveBeenCalledTimes(1);
  });

  it("goes by the time where the browser does not tell the end", () => {
    const { rest, called, scroll, frame } = setUp({ tellsEnd: false });
    scroll(-300);
    rest.when(called);
    frame(100);
    scroll(-400);
    frame(100);
    expect(called).not.toHaveBeenCalled();
    frame(100);
    expect(called).toHaveBeenCalledTimes(1);
  });

  it("can be called off", () => {
    const { rest, called, frame } = setUp();
    rest.when(called)();
    frame(16);
    expect(called).not.toHaveBeenCalled();
  });
});
