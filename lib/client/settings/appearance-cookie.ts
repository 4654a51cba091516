import {
  appearanceCookieName,
  parseAppearance,
  serializeAppearance,
  type Appearance,
} from "#lib/client/settings/appearance";

/** The maximum that browsers accept. */
const maxAgeSeconds = 400 * 24 * 60 * 60;

/** Null where nothing was ever chosen, or cookies are disabled. */
export function readAppearanceCookie(): Appearance | null {
  const cookie = readCookies()
    .split("; ")
    .find((pair) => pair.startsWith(`${appearanceCookieName}=`));
  return cookie ? parseAppearance(cookie.slice(appearanceCookieName.length + 1)) : null;
}

export function writeAppearanceCookie(look: Appearance): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${appearanceCookieName}=${serializeAppearance(look)}; Path=/; Max-Age=${maxAgeSeconds}; SameSite=Lax${secure}`;
}

/** Some browsers throw where cookies are blocked; the page must work without its appearance. */
function readCookies(): string {
  try {
    return document.cookie;
  } catch {
    return "";
  }
}
