import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { ErrorBoundary } from "./app/error-boundary";
import { startPage } from "./app/start-page";
import "./app/page.css";
import "./app/panels.css";
import "./app/narrow.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root to draw the page in");

startPage(window);
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary part="page">
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
