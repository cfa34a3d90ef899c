import { expose, proxy } from "comlink";
import { metricsInPlace } from "./metrics-in-place";

expose((base: string) => proxy(metricsInPlace(base)));
