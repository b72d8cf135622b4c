import { Component, type ReactNode } from "react";
import type { PaneWords } from "../../definitions/words/vi/pane";

interface Props {
  readonly words: PaneWords["fault"];
  readonly children: ReactNode;
}

/** Catches a fault of ours while drawing: a plain sentence and a way on, instead of an empty page. */
export class FaultBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    const { words, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <main role="alert">
        <h1>{words.title}</h1>
        <p>{words.body}</p>
        <button type="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </main>
    );
  }
}
