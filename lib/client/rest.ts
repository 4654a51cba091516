/** After so many milliseconds without a movement, what can't move further is at rest; so is everything in old browsers. */
const still = 120;

/** Whether something that scrolls is moving: by a wheel, a finger or the swing that they leave behind. */
export class Rest {
  readonly #listening = new AbortController();
  #lastMove = -Infinity;
  #moving = false;

  constructor(private readonly box: HTMLElement) {
    const options = { passive: true, signal: this.#listening.signal };
    box.addEventListener("scroll", () => this.#move(), options);
    box.addEventListener("scrollend", () => (this.#moving = false), options);
  }

  end(): void {
    this.#listening.abort();
  }

  /** Calls in the first frame in which nothing moves. @returns calls it off */
  when(call: () => void): () => void {
    const look = () => {
      if (this.#isStill()) call();
      else frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }

  #move(): void {
    this.#moving = "onscrollend" in window;
    this.#lastMove = performance.now();
  }

  #isStill(): boolean {
    // A wheel that goes on turning at the beginning of the list moves nothing any more.
    const mayMove = this.#moving && !this.#isAtBeginning();
    return !mayMove && performance.now() - this.#lastMove > still;
  }

  /** Of a box that is laid out from its end. */
  #isAtBeginning(): boolean {
    const { scrollTop, scrollHeight, clientHeight } = this.box;
    return scrollTop - 1 <= clientHeight - scrollHeight;
  }
}
