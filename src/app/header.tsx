import { dress, speak } from "../scene/changes";
import { CutOff } from "./cut-off";
import { DistrictChooser } from "./district-chooser";
import { Help } from "./help";
import { Icon, Mark } from "./icons";
import { shortTitleOf } from "./plan-title";
import { SearchBox } from "./search-box";
import { latestOf, usePage } from "./store";
import { useSay } from "./use-say";

/** Which plan, which district, until when; search, language, dress and the way to paper. */
export function Header() {
  const say = useSay();
  return (
    <header className="header">
      <div className="brand">
        <Mark />
        <b>{say("app")}</b>
      </div>
      <PlanName />
      <SearchBox />
      <DistrictChooser />
      <CutOff />
      <div className="header-buttons">
        <LanguageSwitch />
        <ThemeSwitch />
        <Help />
      </div>
      <SheetButton />
    </header>
  );
}

function PlanName() {
  const say = useSay();
  const plan = usePage(({ ground }) => latestOf(ground)?.plan);
  const failed = usePage(({ ground }) => ground.kind === "failed");
  const language = usePage(({ scene }) => scene.language);
  return (
    <div className="plan-name">
      <h1 title={plan?.title[language]}>
        {plan ? shortTitleOf(plan.title[language]) : say("tagline")}
      </h1>
      <p>
        {plan ? `${plan.number} · ${plan.issuer[language]}` : say(failed ? "failed" : "loading")}
      </p>
    </div>
  );
}

function LanguageSwitch() {
  const say = useSay();
  const language = usePage(({ scene }) => scene.language);
  const change = usePage((page) => page.change);
  const other = language === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      className="icon-button"
      lang={other === "zh" ? "zh-CN" : "en"}
      onClick={() => change((scene) => speak(scene, other))}
    >
      {say("otherLanguage")}
    </button>
  );
}

function ThemeSwitch() {
  const say = useSay();
  const theme = usePage(({ scene }) => scene.theme);
  const change = usePage((page) => page.change);
  const dark = theme === "dark";
  const label = say(dark ? "toLight" : "toDark");
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => change((scene) => dress(scene, dark ? "light" : "dark"))}
    >
      <Icon name={dark ? "sun" : "moon"} />
    </button>
  );
}

function SheetButton() {
  const say = useSay();
  const ready = usePage(({ ground }) => ground.kind === "ready");
  return (
    <button
      type="button"
      className="primary-button"
      disabled={!ready}
      onClick={() => usePage.setState({ sheetOpen: true })}
    >
      <Icon name="sheet" />
      {say("sheet")}
    </button>
  );
}
