import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { ErrorBoundary } from "./app/error-boundary";
import { openSheetPage } from "./app/sheet-page";
import { startPage } from "./app/start-page";
import "./app/tokens.css";
import "./app/base.css";
import "./app/buttons.css";
import "./app/header.css";
import "./app/search.css";
import "./app/stage.css";
import "./app/waiting.css";
import "./app/list-head.css";
import "./app/summary.css";
import "./app/list.css";
import "./app/marks.css";
import "./app/swatches.css";
import "./app/task-row.css";
import "./app/narrow.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root to draw the page in");

// `#/sheet` is no page for looking round: it makes one file.
if (!openSheetPage(window, root)) {
  startPage(window);
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary part="page">
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
}
