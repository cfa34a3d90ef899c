import { Icon } from "./icons";
import { type Hit, kindWords } from "./search-hits";
import { useSay } from "./use-say";
import { useSearch } from "./use-search";

/** One field for tasks, targets, projects and places; `/` comes here, arrows and Enter choose. */
export function SearchBox() {
  const say = useSay();
  const { field, text, active, shown, hits, busy, type, choose, press, open, leave } = useSearch();
  return (
    <search className="search">
      <div className="search-field">
        <Icon name="search" />
        <input
          id="search"
          ref={field}
          type="text"
          role="combobox"
          aria-expanded={shown}
          aria-controls="search-hits"
          aria-autocomplete="list"
          aria-activedescendant={shown && hits[active] ? `hit-${active}` : undefined}
          aria-label={say("search")}
          placeholder={say("search")}
          autoComplete="off"
          value={text}
          onChange={({ target }) => type(target.value)}
          onFocus={open}
          onBlur={leave}
          onKeyDown={press}
        />
        <kbd>/</kbd>
      </div>
      {shown ? (
        <HitList hits={hits} busy={busy} text={text} active={active} choose={choose} />
      ) : null}
    </search>
  );
}

interface ListProps {
  readonly hits: readonly Hit[];
  readonly busy: boolean;
  readonly text: string;
  readonly active: number;
  choose(hit: Hit): void;
}

function HitList({ hits, busy, text, active, choose }: ListProps) {
  const say = useSay();
  return (
    <div className="search-hits">
      <div role="listbox" id="search-hits" aria-label={say("search")}>
        {hits.map((hit, at) => (
          <div
            key={`${hit.kind}-${hit.id}`}
            id={`hit-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // The field keeps the focus, or its blur would close the list before the click.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(hit);
            }}
          >
            <small>{say(kindWords[hit.kind])}</small>
            <span>{hit.name}</span>
            <small>{hit.note}</small>
          </div>
        ))}
      </div>
      <p role="status" className={hits.length === 0 || busy ? "note" : "visually-hidden"}>
        {noteOf()}
      </p>
    </div>
  );

  function noteOf(): string {
    if (busy) return say("searchBusy");
    return hits.length === 0 ? say("searchNone", { text }) : say("searchCount", { n: hits.length });
  }
}
