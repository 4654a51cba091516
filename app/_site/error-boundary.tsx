import { Component, type ReactNode } from "react";
import { BrokenPart } from "#app/_site/broken-part";

type Props = { children: ReactNode };
type State = { broken: boolean };

/** What breaks again and again within this time does not mend itself. */
const repairWindowMs = 1_000;
const maxRepairs = 3;

/**
 * What breaks in here is made anew at once, and the rest of the page never notices: others change the page, too, and may
 * have taken away what React is about to change. Only what can't be made anew either is left out, until one asks for it.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };
  #repairs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override componentDidCatch(): void {
    if (this.#repairs === maxRepairs) return;
    this.#repairs += 1;
    this.#timer ??= setTimeout(this.#resetRepairs, repairWindowMs);
    this.#rerender();
  }

  override componentWillUnmount(): void {
    this.#resetRepairs();
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPart onRetry={this.#rerender} /> : this.props.children;
  }

  readonly #rerender = (): void => this.setState({ broken: false });

  readonly #resetRepairs = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#repairs = 0;
  };
}
