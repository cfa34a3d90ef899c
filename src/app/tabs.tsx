import type { KeyboardEvent } from "react";
import { Icon, type IconName } from "./icons";
import { neighbourOf } from "./keyboard";

interface Option<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly icon?: IconName;
}

interface Props<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly chosen: T;
  choose(id: T): void;
}

/** Tabs after the ARIA pattern: one stop for Tab, arrows move and choose. */
export function Tabs<T extends string>({ name, label, options, chosen, choose }: Props<T>) {
  const press = (event: KeyboardEvent) => {
    const by = stepOf(event.key);
    if (by === undefined) return;
    event.preventDefault();
    const ids = options.map(({ id }) => id);
    const next = options.find(({ id }) => id === neighbourOf(ids, chosen, by));
    if (!next) return;
    choose(next.id);
    document.getElementById(`${name}-tab-${next.id}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={press}>
      {options.map((option) => (
        <button
          key={option.id}
          id={`${name}-tab-${option.id}`}
          type="button"
          role="tab"
          aria-selected={option.id === chosen}
          aria-controls={`${name}-panel`}
          tabIndex={option.id === chosen ? 0 : -1}
          onClick={() => choose(option.id)}
        >
          {option.icon ? <Icon name={option.icon} /> : null}
          {option.label}
        </button>
      ))}
    </div>
  );
}

function stepOf(key: string): 1 | -1 | undefined {
  if (key === "ArrowRight") return 1;
  return key === "ArrowLeft" ? -1 : undefined;
}
