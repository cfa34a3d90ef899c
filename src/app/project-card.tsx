import type { ProjectDetails } from "../metrics/metrics";
import { pickProject } from "../scene/changes";
import { differenceOf } from "./declared-difference";
import { Icon } from "./icons";
import { useProject } from "./known-projects";
import { projectFieldsOf } from "./project-fields";
import { ProjectInFigures } from "./project-in-figures";
import { SampleBadge } from "./sample-badge";
import { PanelSkeleton } from "./skeleton";
import { type Ground, usePage } from "./store";
import { useAmount } from "./use-amount";
import { useLanguage, useSay } from "./use-say";
import { sayKey } from "./words";

/** A picked project: what its file says, and what the map measures. */
export function ProjectCard({ id, ground }: { readonly id: string; readonly ground: Ground }) {
  const say = useSay();
  const known = useProject(id);
  const change = usePage((page) => page.change);
  const here = known?.kind === "here" ? known.details : undefined;
  return (
    <div className="panel-scroll">
      <div className="crumbs project-crumbs">
        <button
          type="button"
          className="link-button"
          onClick={() => change((scene) => pickProject(scene, undefined))}
        >
          <Icon name="back" /> {say("back")}
        </button>
      </div>
      {!known || known.kind === "asked" ? <PanelSkeleton /> : null}
      {known?.kind === "gone" ? <p className="notice">{say("projectNone", { id })}</p> : null}
      {known?.kind === "failed" ? (
        <p className="notice">{say("failedFigures", { why: known.why })}</p>
      ) : null}
      {here ? <Details details={here} ground={ground} /> : null}
    </div>
  );
}

interface Props {
  readonly details: ProjectDetails;
  readonly ground: Ground;
}

function Details({ details, ground }: Props) {
  const say = useSay();
  const language = useLanguage();
  const flyTo = usePage((page) => page.flyTo);
  const { project, bbox } = details;
  const card = ground.index.layers.find((layer) => layer.card.id === project.layer)?.card;
  return (
    <>
      <header className="figure-head">
        <p className="meta">
          {card?.title[language] ?? project.layer} {card?.sample ? <SampleBadge /> : null}
        </p>
        <h2>{project.name ?? say("unnamed")}</h2>
        {project.status ? (
          <p className="row-status">
            <i className={`swatch swatch-${project.status}`} aria-hidden="true" />
            {sayKey(say, `status-${project.status}`)}
          </p>
        ) : null}
        {bbox ? (
          <button type="button" className="plain-button" onClick={() => flyTo(bbox)}>
            <Icon name="pin" /> {say("onMap")}
          </button>
        ) : (
          <p className="aside">{say("notDrawn")}</p>
        )}
      </header>
      <ProjectInFigures id={project.id} ground={ground} />
      <MeasuredAgainstDeclared details={details} />
      <dl className="fields">
        {projectFieldsOf(project, ground, language, say).map(([field, text]) => (
          <div key={field}>
            <dt>{sayKey(say, `field-${field}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function MeasuredAgainstDeclared({ details }: { readonly details: ProjectDetails }) {
  const say = useSay();
  const amount = useAmount();
  const { measured, declared } = details;
  const difference = differenceOf(details);
  if (!measured) return null;
  const unit = measured.kind === "length" ? "m" : "m2";
  return (
    <dl className="against">
      <div>
        <dt>{say("measured")}</dt>
        <dd>{amount.amount(measured.si, unit)}</dd>
      </div>
      <div>
        <dt>{say("declaredAmount")}</dt>
        <dd>{declared === undefined ? say("notDeclared") : amount.amount(declared, unit)}</dd>
      </div>
      {difference === undefined ? null : (
        <div>
          <dt>{say("difference")}</dt>
          <dd>
            {difference > 0 ? "+" : ""}
            {amount.ratio(difference)}
          </dd>
        </div>
      )}
    </dl>
  );
}
