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
      return (
        <p role="status" className="sheet-result">
          {say("sheetMade", { name: making.name, size: `${(making.bytes / 1e6).toFixed(1)} MB` })}{" "}
          <a href={making.address} download={making.name}>
            {say("download")}
          </a>
        </p>
      );
    case "failed":
      return (
        <p role="alert" className="sheet-result sheet-failed">
          {say("sheetFailed", { why: making.why })}
        </p>
      );
  }
}
