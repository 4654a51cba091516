import { runBench } from "./run";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
process.exitCode = (await runBench(process.argv.slice(2))) ? 0 : 1;
