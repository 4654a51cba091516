/**
 * Whether something between this browser and Parley answers in its place: a network that wants one to sign in first, or a
 * proxy that does. One that only says that Parley is not there says nothing new.
 */
export async function isAnsweredByOther(): Promise<boolean> {
  try {
    const answer = await fetch("/api/health", { cache: "no-store", redirect: "manual" });
    if (answer.type === "opaqueredirect") return true;
    return answer.status < 500 && !(await answer.json().then(isHealth, () => false));
  } catch {
    return false;
  }
}

const isHealth = (body: unknown): boolean => typeof body === "object" && body !== null && "status" in body;
