/** The merger of 2021: 梅列区 and the old 三元区 are today's 三元区, 沙县 is 沙县区. */
const codeToday: Readonly<Record<string, string>> = {
  "350402": "350404",
  "350403": "350404",
  "350427": "350405",
};

/** The county code of today for a county, township or village code of any year. */
export function currentCounty(code: string): string {
  const county = code.slice(0, 6);
  return codeToday[county] ?? county;
}

/** A reporting unit is a county, a functional zone (nine digits) or the city itself: only old county codes change. */
export function currentUnit(code: string): string {
  return codeToday[code] ?? code;
}
