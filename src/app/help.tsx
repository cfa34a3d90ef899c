import { usePage } from "./store";
import { useSay } from "./use-say";
import type { Word } from "./words";

const keys: readonly (readonly [string, Word])[] = [
  ["/", "helpSearch"],
  ["j k", "helpNext"],
  ["s", "helpSheet"],
  ["Esc", "helpEscape"],
  ["?", "helpHelp"],
];

/** The keys, for whom the mouse is too slow. */
export function Help() {
  const say = useSay();
  const open = usePage((page) => page.helpOpen);
  return (
    <div className="help">
      <button
        type="button"
        className="icon-button"
        aria-expanded={open}
        aria-controls="help"
        aria-label={say("help")}
        title={say("help")}
        onClick={() => usePage.setState({ helpOpen: !open })}
      >
        ?
      </button>
      {open ? (
        <dl id="help" className="help-card">
          {keys.map(([key, word]) => (
            <div key={word}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{say(word)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
