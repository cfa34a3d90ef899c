import type { Setting, SettingOption, Target } from "../plan/plan";

/** A target with the chosen settings put in force. */
export interface ChosenTarget {
  readonly target: Target;
  /** Judged in each of the target's counties by itself. */
  readonly each: boolean;
  /** Setting id → option id. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Choices that the plan does not know; its default holds instead. */
  readonly unknown: readonly string[];
}

/** `settings` are by `<target id>.<setting id>`; what is absent takes the plan's default. */
export function chooseSettings(
  target: Target,
  settings: Readonly<Record<string, string>>,
): ChosenTarget {
  const picks = target.settings.map((setting) =>
    pick(setting, settings[`${target.id}.${setting.id}`]),
  );
  return {
    target: picks.reduce((changed, { option }) => withOption(changed, option), target),
    each: picks.some(({ option }) => option?.each === true),
    chosen: Object.fromEntries(
      picks.map(({ setting, option }) => [setting.id, option?.id ?? setting.default]),
    ),
    unknown: picks.flatMap(({ unknown }) => unknown),
  };
}

function pick(setting: Setting, wish: string | undefined) {
  const wished = setting.options.find(({ id }) => id === wish);
  const option = wished ?? setting.options.find(({ id }) => id === setting.default);
  const unknown =
    wish === undefined || wished
      ? []
      : [
          `${setting.id} '${wish}' is not one of ${setting.options.map(({ id }) => id).join(", ")}; '${setting.default}' holds`,
        ];
  return { setting, option, unknown };
}

function withOption(target: Target, option: SettingOption | undefined): Target {
  if (!option) return target;
  const { quantity, exceptClass, layer } = option;
  const except = [...(target.achieved.exceptClass ?? []), ...(exceptClass ?? [])];
  const share = target.share?.of === "inside" && layer ? { ...target.share, layer } : target.share;
  return {
    ...target,
    achieved: {
      ...target.achieved,
      quantity: quantity ?? target.achieved.quantity,
      ...(except.length > 0 && { exceptClass: except }),
    },
    ...(share && { share }),
  };
}
