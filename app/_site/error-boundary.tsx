import { Component, type ReactNode } from "react";
import { BrokenPart } from "#app/_site/broken-part";

type Props = { children: ReactNode };
type State = { broken: boolean };

/** What breaks again and again within this time does not mend itself. */
const troubleMs = 1_000;
const mostRepairs = 3;

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
    if (this.#repairs === mostRepairs) return;
    this.#repairs += 1;
    this.#timer ??= setTimeout(this.#calm, troubleMs);
    this.#mend();
  }

  override componentWillUnmount(): void {
    this.#calm();
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPart onRetry={this.#mend} /> : this.props.children;
  }

  readonly #mend = (): void => this.setState({ broken: false });

  readonly #calm = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#repairs = 0;
  };
}
