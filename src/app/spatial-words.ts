import type { Task } from "../plan/plan";
import type { Word } from "./words";

export const spatialWords: Readonly<Record<Task["spatial"], Word>> = {
  yes: "spatialYes",
  partly: "spatialPartly",
  no: "spatialNo",
};
