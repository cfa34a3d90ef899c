import { lazy, Suspense } from "react";
import { ErrorBoundary } from "./error-boundary";
import { Header } from "./header";
import { LeftPanel } from "./left-panel";
import { MapFrame } from "./map-frame";
import { PanelSkeleton } from "./skeleton";
import { usePage } from "./store";
import { useKeyboard } from "./use-keyboard";
import { useSay } from "./use-say";

const RightPanel = lazy(() =>
  import("./right-panel").then(({ RightPanel: part }) => ({ default: part })),
);
const SheetDialog = lazy(() =>
  import("./sheet-dialog").then(({ SheetDialog: part }) => ({ default: part })),
);

/** The page: header, the list on the left, the map, the figure on the right. */
export function App() {
  const say = useSay();
  const failed = usePage(({ ground }) => ground.kind === "failed");
  const sheetOpen = usePage((page) => page.sheetOpen);
  const chosen = usePage(({ scene }) => Boolean(scene.target ?? scene.task ?? scene.project));
  useKeyboard();
  return (
    <>
      <button type="button" className="skip" onClick={skipToFigure}>
        {say("skip")}
      </button>
      <div className="page" data-chosen={chosen}>
        <Header />
        <nav className="left" aria-label={say("list")}>
          <ErrorBoundary part="panel">
            <LeftPanel />
          </ErrorBoundary>
        </nav>
        <main className="stage" aria-label={say("map")}>
          <ErrorBoundary part="panel">
            <MapFrame />
          </ErrorBoundary>
        </main>
        <aside className="right" aria-label={say("figure")} id="figure" tabIndex={-1}>
          <ErrorBoundary part="panel">{failed ? null : <LateRightPanel />}</ErrorBoundary>
        </aside>
      </div>
      {sheetOpen ? (
        <ErrorBoundary part="panel">
          <Suspense fallback={null}>
            <SheetDialog />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  );
}

/** What tells of the figures waits for the map's first layer. */
function LateRightPanel() {
  const settled = usePage((page) => page.settled);
  if (!settled) return <PanelSkeleton />;
  return (
    <Suspense fallback={<PanelSkeleton />}>
      <RightPanel />
    </Suspense>
  );
}

function skipToFigure() {
  document.getElementById("figure")?.focus();
}
