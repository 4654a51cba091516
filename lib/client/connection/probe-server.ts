export type Responder = "parley" | "another" | "nobody";

/**
 * Finds out who responds at Parley's address. `another` is a captive portal or a proxy that responds in its place. A proxy
 * that only reports that Parley is down counts as `nobody`.
 */
export async function probeServer(): Promise<Responder> {
  try {
    const answer = await fetch("/api/health", { cache: "no-store", redirect: "manual" });
    if (answer.type === "opaqueredirect") return "another";
    if (answer.status >= 500) return "nobody";
    return (await answer.json().then(isHealth, () => false)) ? "parley" : "another";
  } catch {
    return "nobody";
  }
}

const isHealth = (body: unknown): boolean => typeof body === "object" && body !== null && "status" in body;
