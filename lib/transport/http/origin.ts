import { runtime } from "#lib/runtime";

export type Headers = { header(name: string): string | undefined };

/** Whether the browser reached us by https: as configured, or as a proxy that is trusted tells. */
export function isSecure(request: Headers): boolean {
  const { PUBLIC_ORIGIN } = runtime().config;
  return PUBLIC_ORIGIN ? PUBLIC_ORIGIN.startsWith("https:") : toldByProxy(request, "x-forwarded-proto") === "https";
}

/**
 * Whether a request comes from another site. Browsers tell by Origin, on every request that can change something and on
 * every WebSocket handshake; programs that are no browsers send none, and have no cookie that a stranger could ride on.
 */
export function isCrossOrigin(request: Headers): boolean {
  const origin = request.header("origin");
  if (origin === undefined) return request.header("sec-fetch-site") === "cross-site";
  const { PUBLIC_ORIGIN } = runtime().config;
  if (PUBLIC_ORIGIN) return origin !== PUBLIC_ORIGIN;
  const host = toldByProxy(request, "x-forwarded-host") ?? request.header("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** The origin by which whoever asks has reached us. */
export function originOf(request: Headers): URL {
  const { PUBLIC_ORIGIN } = runtime().config;
  const host = toldByProxy(request, "x-forwarded-host") ?? request.header("host");
  const origin = PUBLIC_ORIGIN ?? `${isSecure(request) ? "https" : "http"}://${host}`;
  return new URL(URL.canParse(origin) ? origin : "http://localhost");
}

/** Anybody can write these headers, so they count only where a proxy is trusted to set them. */
function toldByProxy({ header }: Headers, name: string): string | undefined {
  return runtime().config.TRUST_PROXY ? header(name)?.split(",")[0]?.trim() : undefined;
}
