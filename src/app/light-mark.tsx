import { type Light, lightWords } from "./light";
import { useSay } from "./use-say";

/** A light that is told by its shape as well as its colour; with `text` its word stands beside it. */
export function LightMark({ light, text }: { readonly light: Light; readonly text?: boolean }) {
  const say = useSay();
  const word = say(lightWords[light]);
  return (
    <span className={`light light-${light}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {shapeOf(light)}
      </svg>
      <span className={text ? undefined : "visually-hidden"}>{word}</span>
    </span>
  );
}

function shapeOf(light: Light) {
  switch (light) {
    case "met":
      return (
        <>
          <circle cx="6" cy="6" r="6" fill="currentColor" />
          <path d="M3.200 6.200 5.200 8.200 8.900 4.200" className="light-check" />
        </>
      );
    case "unmet":
      return (
        <>
          <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.500" />
          <path d="M3.200 6h5.600" stroke="currentColor" strokeWidth="1.700" />
        </>
      );
    case "ahead":
      return <path d="M6 1 11.500 10.500H.500z" fill="currentColor" />;
    case "behind":
      return <path d="M6 11 11.500 1.500H.500z" fill="currentColor" />;
    case "part":
      return (
        <>
          <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.500" />
          <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
        </>
      );
    case "unknown":
      return (
        <circle
          cx="6"
          cy="6"
          r="4.500"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.500"
          strokeDasharray="2 1.800"
        />
      );
  }
}
