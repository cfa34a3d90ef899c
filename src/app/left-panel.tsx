import { lazy, Suspense, useState } from "react";
import type { IconName } from "./icons";
import { PanelSkeleton } from "./skeleton";
import { usePage } from "./store";
import { Tabs } from "./tabs";
import { TargetList } from "./target-list";
import { Trouble } from "./trouble";
import { useSay } from "./use-say";

const LayersPanel = lazy(() =>
  import("./layers-panel").then(({ LayersPanel: part }) => ({ default: part })),
);

type LeftTab = "list" | "layers";

/** Targets and tasks, or the layers that show them. */
export function LeftPanel() {
  const say = useSay();
  const ground = usePage((page) => page.ground);
  const [tab, setTab] = useState<LeftTab>("list");
  const options: readonly { id: LeftTab; label: string; icon: IconName }[] = [
    { id: "list", label: say("list"), icon: "list" },
    { id: "layers", label: say("layers"), icon: "layers" },
  ];
  return (
    <>
      <Tabs<LeftTab>
        label={say("list")}
        name="left"
        options={options}
        chosen={tab}
        choose={setTab}
      />
      <div className="tab-body" role="tabpanel" id="left-panel" aria-labelledby={`left-tab-${tab}`}>
        {ground.kind === "failed" ? <Trouble file={ground.file} why={ground.why} /> : null}
        {ground.kind === "loading" ? <PanelSkeleton /> : null}
        {ground.kind === "ready" && tab === "list" ? <TargetList ground={ground.value} /> : null}
        {ground.kind === "ready" && tab === "layers" ? (
          <Suspense fallback={<PanelSkeleton />}>
            <LayersPanel ground={ground.value} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}
