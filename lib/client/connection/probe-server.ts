export type Responder = "parley" | "another" | "nobody";

/**
 * Who answers at Parley's address. `another` is something between this browser and Parley that answers in its place: a network
 * that wants one to sign in first, or a proxy that does. One that only says that Parley is not there says nothing new.
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
