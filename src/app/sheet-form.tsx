import { InputNumber, Segmented } from "antd";
import type { ReactNode } from "react";
import { targetOf, taskOf } from "../plan/find";
import { papers, type SheetRequest, sheetFormats } from "../scene/sheet-request";
import { districtNamesOf, districtOf } from "./district-names";
import { atScale } from "./sheet-of-scene";
import { type Ground, usePage } from "./store";
import { useLanguage, useSay } from "./use-say";

interface Props {
  readonly ground: Ground;
  readonly request: SheetRequest;
  readonly disabled: boolean;
  change(request: SheetRequest): void;
}

const resolutions = [96, 150, 300] as const;
const firstScale = 250_000;

export function SheetForm({ ground, request, disabled, change }: Props) {
  const say = useSay();
  return (
    <div className="sheet-form">
      <Subject ground={ground} request={request} />
      <Line label={say("paper")}>
        <Segmented
          disabled={disabled}
          options={[...papers]}
          value={request.paper}
          onChange={(paper) => change({ ...request, paper })}
        />
      </Line>
      <Line label={say("orientation")}>
        <Segmented
          disabled={disabled}
          options={[
            { value: "lying", label: say("landscape") },
            { value: "standing", label: say("portrait") },
          ]}
          value={request.landscape ? "lying" : "standing"}
          onChange={(way) => change({ ...request, landscape: way === "lying" })}
        />
      </Line>
      <Extent request={request} disabled={disabled} change={change} />
      <Line label={say("resolution")}>
        <Segmented
          disabled={disabled}
          options={resolutions.map((dpi) => ({ value: dpi, label: `${dpi} dpi` }))}
          value={request.dpi}
          onChange={(dpi) => change({ ...request, dpi })}
        />
        <small>{say("dpiNote")}</small>
      </Line>
      <Line label={say("format")}>
        <Segmented
          disabled={disabled}
          options={sheetFormats.map((format) => ({ value: format, label: format.toUpperCase() }))}
          value={request.format}
          onChange={(format) => change({ ...request, format })}
        />
      </Line>
    </div>
  );
}

function Subject({ ground, request }: Pick<Props, "ground" | "request">) {
  const say = useSay();
  const language = useLanguage();
  const { plan } = ground;
  const target = request.target === undefined ? undefined : targetOf(plan, request.target);
  const task = request.task === undefined ? undefined : taskOf(plan, request.task);
  const place = districtOf(districtNamesOf(ground, language), request.district)?.name;
  const subject = (target ?? task)?.title[language] ?? say("wholePlan");
  return (
    <Line label={say("sheetOf")}>
      <b>{[place, subject].filter(Boolean).join(" · ")}</b>
    </Line>
  );
}

function Extent({ request, disabled, change }: Omit<Props, "ground">) {
  const say = useSay();
  const scene = usePage((page) => page.scene);
  const fixed = request.scale !== undefined;
  return (
    <Line label={say("extent")}>
      <Segmented
        disabled={disabled}
        options={[
          { value: "fit", label: say("extentDistrict") },
          { value: "scale", label: say("extentScale") },
        ]}
        value={fixed ? "scale" : "fit"}
        onChange={(way) =>
          change(atScale(request, scene, way === "scale" ? firstScale : undefined))
        }
      />
      {fixed ? (
        <InputNumber
          aria-label={say("scaleOf")}
          prefix="1 :"
          disabled={disabled}
          min={500}
          max={2_000_000}
          step={10_000}
          value={request.scale ?? firstScale}
          onChange={(scale) => change(atScale(request, scene, scale ?? firstScale))}
        />
      ) : null}
    </Line>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="sheet-line">
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}
