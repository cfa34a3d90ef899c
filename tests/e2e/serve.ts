import { startServer } from "../../scripts/serve-static";

/** The built app under a sub-path with a Chinese character, as a bureau's web server may have it. */
const { url } = await startServer({
  roots: ["dist"],
  port: Number(process.argv[2]),
  under: "/三明/map/",
});
process.stdout.write(`${url}\n`);
