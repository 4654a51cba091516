import { lookCookie, readLook, writeLook, type Appearance } from "#lib/client/settings/appearance";

/** The longest that browsers keep a cookie for. */
const keptFor = 400 * 24 * 60 * 60;

/** Null where nothing was ever chosen, or cookies are not kept. */
export function appearanceCookie(): Appearance | null {
  const cookie = readCookies()
    .split("; ")
    .find((pair) => pair.startsWith(`${lookCookie}=`));
  return cookie ? readLook(cookie.slice(lookCookie.length + 1)) : null;
}

export function keepLook(look: Appearance): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${lookCookie}=${writeLook(look)}; Path=/; Max-Age=${keptFor}; SameSite=Lax${secure}`;
}

/** Where no cookies are allowed, some browsers throw. Nothing may break over how it looks. */
function readCookies(): string {
  try {
    return document.cookie;
  } catch {
    return "";
  }
}
