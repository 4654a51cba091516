import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Bytes of memory that a process holds (resident set). What the kernel buffers for its sockets is not among them. */
export function residentBytesOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1024;
  }
}
