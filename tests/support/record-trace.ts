import { Session, type Debugger } from "node:inspector";
import { cwd } from "node:process";

type PossibleBreakpoints = Debugger.GetPossibleBreakpointsReturnType;

const session = new Session();
afterAll(() => session.disconnect());

/**
 * Records which of the given files run from now on, in order, by breakpoints that never pause. They have to be loaded.
 * @param paths from the top of the repository
 * @returns the paths as they run; it grows while they do
 */
export function recordTrace(paths: readonly string[]): string[] {
  const trace: string[] = [];
  session.connect();
  const scripts: Debugger.ScriptParsedEventDataType[] = [];
  session.on("Debugger.scriptParsed", ({ params }) => void scripts.push(params));
  session.post("Debugger.enable");
  Reflect.set(globalThis, "recordRun", (index: number) => {
    const path = paths[index];
    if (path !== undefined && trace.at(-1) !== path) trace.push(path);
  });
  for (const [index, path] of paths.entries()) {
    const script = scripts.findLast(({ url }) => url.endsWith(`${cwd()}/${path}`));
    if (!script) throw new Error(`${path} is not loaded.`);
    breakEverywhere(script.scriptId, `recordRun(${index})`);
  }
  return trace;
}

/** @param condition runs at each place; it has no value, so that nothing ever pauses */
function breakEverywhere(scriptId: string, condition: string): void {
  const start = { scriptId, lineNumber: 0 };
  session.post("Debugger.getPossibleBreakpoints", { start }, (error, found: PossibleBreakpoints) => {
    if (error) throw error;
    for (const location of found.locations) session.post("Debugger.setBreakpoint", { location, condition });
  });
}
