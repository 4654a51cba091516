import { cookies } from "next/headers";
import { runtime, type Actor } from "#lib/runtime";
import { cookieName, openCookie } from "#lib/transport/http/session-cookie";

/** Who asks for a page. */
export async function currentActor(): Promise<Actor> {
  const cookie = (await cookies()).get(cookieName);
  return runtime().identify(await openCookie(cookie && `${cookieName}=${cookie.value}`));
}
