import { readGround } from "./start-page";
import { useSay } from "./use-say";

/** A file of the build that was not read: which, why, and what to do. */
export function Trouble({ file, why }: { readonly file: string; readonly why: string }) {
  const say = useSay();
  return (
    <div className="notice" role="alert">
      <b>{say("failed")}</b>
      <p>{say("failedGround", { file, why })}</p>
      <p>{say("runBuild")}</p>
      <button type="button" className="plain-button" onClick={readGround}>
        {say("tryAgain")}
      </button>
    </div>
  );
}
