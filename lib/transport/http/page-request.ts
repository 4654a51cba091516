import { cookies, headers } from "next/headers";
import { catalogues } from "#lib/i18n/catalogues";
import { localeFor } from "#lib/i18n/locale";
import { createTranslations } from "#lib/i18n/translations";
import { runtime, type Actor } from "#lib/runtime";
import { originOf } from "#lib/transport/http/origin";
import { cookieName, openCookie } from "#lib/transport/http/session-cookie";

/** Who asks for a page. */
export async function currentActor(): Promise<Actor> {
  const cookie = (await cookies()).get(cookieName);
  return runtime().identify(await openCookie(cookie && `${cookieName}=${cookie.value}`));
}

/** What a script that stands in the page itself needs to be allowed to run. */
export async function currentNonce(): Promise<string | undefined> {
  return /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
}

/** The language of whoever asks for a page, all strings in it, and what says them. */
export async function currentTranslations() {
  const locale = localeFor((await headers()).get("accept-language"));
  const catalogue = catalogues[locale.language];
  return { ...locale, catalogue, words: createTranslations(locale.formats, catalogue) };
}

/** The origin under which a page was asked for: what is absolute in it begins so. */
export async function currentOrigin(): Promise<URL> {
  const sent = await headers();
  return originOf({ header: (name) => sent.get(name) ?? undefined });
}

/** Whether the page will be seen on a phone, as its browser says. */
export async function isOnPhone(): Promise<boolean> {
  const sent = await headers();
  return sent.get("sec-ch-ua-mobile") === "?1" || /\bMobi/.test(sent.get("user-agent") ?? "");
}
