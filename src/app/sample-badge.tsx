import { useSay } from "./use-say";

/** Says that an input is made-up; `short` where a line has no room for the whole word. */
export function SampleBadge({ short = false }: { readonly short?: boolean }) {
  const say = useSay();
  return (
    <span className={short ? "sample sample-short" : "sample"} title={say("sampleWhy")}>
      {say(short ? "sampleShort" : "sample")}
    </span>
  );
}
