/** Pointing for less than this shows nothing. */
const showDelayMs = 450;
/** A tooltip this soon after another shows without delay. */
const instantWithinMs = 300;

/** Follows the pointer and the focus, and reports the element whose tooltip is to be shown. */
export class TooltipListener {
  readonly #listening = new AbortController();
  #anchor: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hiddenAt = -instantWithinMs;
  /** Whether the keyboard was used last: focus that moves after a touch or click shows no tooltip. */
  #byKeyboard = false;

  constructor(private readonly onAnchorChange: (anchor: HTMLElement | null) => void) {}

  /** @returns stops it */
  start(): () => void {
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    document.addEventListener("pointerover", (event) => this.#point(event), options);
    document.addEventListener("focusin", (event) => this.#focus(event), options);
    document.addEventListener("keydown", () => (this.#byKeyboard = true), options);
    document.addEventListener("pointerdown", () => (this.#byKeyboard = false), options);
    for (const kind of ["focusout", "pointerdown", "scroll", "keydown"])
      document.addEventListener(kind, () => this.#show(null), options);
    return () => {
      this.#listening.abort();
      clearTimeout(this.#timer);
    };
  }

  /** Ignores the tooltip itself, so that it stays while the pointer rests on it. */
  #point({ target, pointerType }: PointerEvent): void {
    if (pointerType !== "mouse" || !(target instanceof Element) || target.closest("[data-tooltip-bubble]")) return;
    const anchor = anchorOf(target);
    if (anchor === this.#anchor) return;
    const isInstant = this.#anchor !== null || performance.now() - this.#hiddenAt < instantWithinMs;
    this.#show(null);
    if (anchor) this.#timer = setTimeout(() => this.#show(anchor), isInstant ? 0 : showDelayMs);
  }

  #focus({ target }: FocusEvent): void {
    const wanted = this.#byKeyboard && target instanceof Element && target.matches(":focus-visible");
    const anchor = wanted ? anchorOf(target) : null;
    if (anchor) this.#show(anchor);
  }

  #show(anchor: HTMLElement | null): void {
    clearTimeout(this.#timer);
    if (anchor === this.#anchor) return;
    if (this.#anchor) this.#hiddenAt = performance.now();
    this.#anchor = anchor;
    this.onAnchorChange(anchor);
  }
}

const anchorOf = (target: Element): HTMLElement | null => target.closest<HTMLElement>("[data-tooltip]");
