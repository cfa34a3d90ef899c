import { chooseDistrict } from "../scene/changes";
import { districtNamesOf } from "./district-names";
import { latestOf, usePage } from "./store";
import { useSay } from "./use-say";

/** City, cluster or county: what the figures are cut by, and where the map looks. */
export function DistrictChooser() {
  const say = useSay();
  const ground = usePage((page) => latestOf(page.ground));
  const { district, language } = usePage(({ scene }) => scene);
  const change = usePage((page) => page.change);
  const names = ground ? districtNamesOf(ground, language) : undefined;
  return (
    <div className="field-select">
      <label htmlFor="district">{say("district")}</label>
      <select
        id="district"
        value={district}
        disabled={!names}
        onChange={({ target }) => change((scene) => chooseDistrict(scene, target.value))}
      >
        {names ? (
          <>
            <option value={names.city.code}>{names.city.name}</option>
            <optgroup label={say("cluster")}>{names.clusters.map(optionOf)}</optgroup>
            <optgroup label={say("counties")}>{names.counties.map(optionOf)}</optgroup>
          </>
        ) : (
          <option value={district}>{say("city")}</option>
        )}
      </select>
    </div>
  );
}

function optionOf({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <option key={code} value={code}>
      {name}
    </option>
  );
}
