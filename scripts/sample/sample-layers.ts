import { blackWater } from "./black-water";
import { builtUp } from "./built-up";
import { centrePlaces, centreRoutes } from "./centre-works";
import type { SampleLayer } from "./draft";
import { floodPoints } from "./flood-points";
import { gasPipes } from "./gas-pipes";
import { buildings, quarters } from "./heritage";
import { homes } from "./homes";
import { mains } from "./mains";
import { outlets } from "./outlets";
import { parks } from "./parks";
import { permeable } from "./permeable";
import { plants } from "./plants";
import { sewers } from "./sewers";
import { trails } from "./trails";

/** Every layer of the sample; another one is one file and one line here. */
export const sampleLayers: readonly SampleLayer[] = [
  outlets,
  trails,
  parks,
  quarters,
  buildings,
  builtUp,
  permeable,
  floodPoints,
  gasPipes,
  blackWater,
  sewers,
  plants,
  mains,
  homes,
  centrePlaces,
  centreRoutes,
];
