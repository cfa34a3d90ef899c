import { Progress } from "antd";
import type { Making } from "./use-making";
import { useSay } from "./use-say";

/** How far the sheet is, where it went, or why it could not be made. */
export function SheetResult({ making }: { readonly making: Making }) {
  const say = useSay();
  switch (making.kind) {
    case "idle":
      return null;
    case "busy":
      return (
        <div role="status" className="sheet-result">
          <Progress
            percent={Math.round(making.part * 100)}
            size="small"
            showInfo={false}
            aria-label={say("making")}
          />
          <p>{say("making")}</p>
        </div>
      );
    case "made":
      return <MadeSheet made={making} />;
    case "failed":
      return (
        <p role="alert" className="sheet-result sheet-failed">
          {say("sheetFailed", { why: making.why })}
        </p>
      );
  }
}

function MadeSheet({ made }: { readonly made: Extract<Making, { kind: "made" }> }) {
  const say = useSay();
  return (
    <div role="status" className="sheet-result">
      <p>
        {say("sheetMade", { name: made.name, size: `${(made.bytes / 1e6).toFixed(1)} MB` })}{" "}
        <a href={made.address} download={made.name}>
          {say("download")}
        </a>
      </p>
      {made.problems.length === 0 ? null : (
        <details>
          <summary>{say("sheetProblems", { n: made.problems.length })}</summary>
          <ul>
            {made.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
