import { Readable } from "node:stream";
import type { PluginFunction } from "formidable";

type Limits = { parts: number; headerBytes: number; partBytes: number };

/** What formidable's parser tells while it reads; bytes from `start` to `end`. */
type Progress = { name: string; start?: number; end?: number };

/**
 * A plugin for formidable, after its own: bounds what formidable would gather in memory, or would notice at the end of
 * a part only, when its bytes are on the disk.
 */
export function partLimits(limits: Limits, exceeded: (limit: keyof Limits) => void): PluginFunction {
  return (form) => {
    const parser: unknown = Reflect.get(form, "_parser");
    if (!(parser instanceof Readable)) return;
    // What is wrong once needs no further reading; formidable would go on.
    form.on("error", () => parser.destroy());
    const count = { parts: 0, headerBytes: 0, partBytes: 0 };
    const add = (limit: keyof Limits, amount: number) => {
      count[limit] += amount;
      if (count[limit] > limits[limit]) exceeded(limit);
    };
    parser.on("data", ({ name, start = 0, end = 0 }: Progress) => {
      if (name === "partBegin") {
        Object.assign(count, { headerBytes: 0, partBytes: 0 });
        add("parts", 1);
      } else if (name === "headerField" || name === "headerValue") add("headerBytes", end - start);
      else if (name === "partData") add("partBytes", end - start);
    });
  };
}
