import { cookies, headers } from "next/headers";
import { catalogues } from "#lib/i18n/catalogues";
import { localeFor } from "#lib/i18n/locale";
import { createTranslations } from "#lib/i18n/translations";
import { runtime, type Actor } from "#lib/runtime";
import { originOf } from "#lib/transport/http/origin";
import { cookieName, openCookie } from "#lib/transport/http/session-cookie";

/** The actor that requests a page. */
export async function currentActor(): Promise<Actor> {
  const cookie = (await cookies()).get(cookieName);
  return runtime().identify(await openCookie(cookie && `${cookieName}=${cookie.value}`));
}

/** The nonce that inline scripts need to run. */
export async function currentNonce(): Promise<string | undefined> {
  return /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
}

/** The language of a page's reader, with its catalogue and translations. */
export async function currentTranslations() {
  const locale = localeFor((await headers()).get("accept-language"));
  const catalogue = catalogues[locale.language];
  return { ...locale, catalogue, words: createTranslations(locale.formats, catalogue) };
}

/** The origin of a page, for the absolute URLs in it. */
export async function currentOrigin(): Promise<URL> {
  const sent = await headers();
  return originOf({ header: (name) => sent.get(name) ?? undefined });
}

/** Whether the browser says that it runs on a phone. */
export async function isOnPhone(): Promise<boolean> {
  const sent = await headers();
  return sent.get("sec-ch-ua-mobile") === "?1" || /\bMobi/.test(sent.get("user-agent") ?? "");
}
