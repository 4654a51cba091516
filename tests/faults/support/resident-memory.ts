import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The resident memory of a process in bytes, without the kernel's socket buffers. */
export function residentBytesOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1024;
  }
}
