import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  /** What a closed section still tells: a count or a sum. */
  readonly note?: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A section of the figure that opens and closes; the browser does it, so it works with keyboard and search in page. */
export function Fold({ title, note, open = false, children }: Props) {
  return (
    <details className="fold" open={open}>
      <summary>
        <h3>{title}</h3>
        {note === undefined ? null : <span className="note">{note}</span>}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
