import { Component, type ReactNode } from "react";
import { BrokenPart } from "#app/_site/broken-part";

type Props = { children: ReactNode };
type State = { broken: boolean };

/** More than `maxRepairs` failures within this time are shown as an error. */
const repairWindowMs = 1_000;
const maxRepairs = 3;

/**
 * Renders its children anew when they fail, without touching the rest of the page: translators and extensions change the
 * page, too, and may have removed nodes that React is about to change. What keeps failing is left out until a retry.
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
