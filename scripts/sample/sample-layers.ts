import type { SampleLayer } from "./draft";
import { parks } from "./parks";
import { trails } from "./trails";

/** Every layer of the sample; another one is one file and one line here. */
export const sampleLayers: readonly SampleLayer[] = [
  trails,
  parks,
];
