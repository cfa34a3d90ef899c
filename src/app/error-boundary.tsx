import { Component, type ReactNode } from "react";
import { usePage } from "./store";
import { sayIn } from "./words";

interface Props {
  /** The whole page, or one part whose fall must not take the others along. */
  readonly part: "page" | "panel";
  readonly children: ReactNode;
}

/** What broke in words, with a way on. */
export class ErrorBoundary extends Component<Props, { readonly why?: string }> {
  override readonly state: { readonly why?: string } = {};

  static getDerivedStateFromError(trouble: unknown) {
    return { why: trouble instanceof Error ? trouble.message : String(trouble) };
  }

  override render() {
    const { why } = this.state;
    if (why === undefined) return this.props.children;
    const say = sayIn(usePage.getState().scene.language);
    const page = this.props.part === "page";
    return (
      <div className={page ? "crash" : undefined}>
        <div className="notice" role="alert">
          <b>{say(page ? "crash" : "failed")}</b>
          <p>{say(page ? "crashWhy" : "failedPart", { why })}</p>
          <button type="button" className="plain-button" onClick={() => location.reload()}>
            {say("reload")}
          </button>
        </div>
      </div>
    );
  }
}
