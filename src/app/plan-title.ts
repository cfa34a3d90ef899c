/** `2023年全市新型城镇化和城乡融合发展工作要点` without quotation marks; the notice's own words are kept. */
export function shortTitleOf(title: string): string {
  return title.replace(/^[《“"]+|[》”"]+$/g, "").trim();
}
