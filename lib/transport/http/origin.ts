import { runtime } from "#lib/runtime";

export type HasHeaders = { header(name: string): string | undefined };

/** Whether the browser reached us by https: as configured, or as a proxy that is trusted tells. */
export function isSecure(request: HasHeaders): boolean {
  return addressedOrigin(request).startsWith("https:");
}

/**
 * Whether a request comes from another site. Browsers tell by Origin, on every request that can change something and on
 * every WebSocket handshake; programs that are no browsers send none, and have no cookie that a stranger could ride on.
 */
export function isCrossOrigin(request: HasHeaders): boolean {
  const origin = request.header("origin");
  if (origin === undefined) return request.header("sec-fetch-site") === "cross-site";
  const publicOrigins = runtime().config.PUBLIC_ORIGIN;
  if (publicOrigins) return !publicOrigins.includes(origin);
  return !URL.canParse(origin) || new URL(origin).host !== hostOf(request);
}

/** The origin by which whoever asks has reached us. */
export function originOf(request: HasHeaders): URL {
  const origin = addressedOrigin(request);
  return new URL(URL.canParse(origin) ? origin : "http://localhost");
}

/**
 * Where a request was sent to, as whoever sent it sees it. Of several origins that are configured the one that it names,
 * else the one at its host, else the first.
 */
export function addressedOrigin(request: HasHeaders): string {
  const protocol = forwardedHeader(request, "x-forwarded-proto") === "https" ? "https" : "http";
  const host = hostOf(request);
  const publicOrigins = runtime().config.PUBLIC_ORIGIN;
  if (!publicOrigins) return `${protocol}://${host}`;
  const [first] = publicOrigins;
  const named = publicOrigins.find((origin) => origin === request.header("origin"));
  const atHost = publicOrigins.filter((origin) => URL.canParse(origin) && new URL(origin).host === host);
  return named ?? atHost.find((origin) => origin === `${protocol}://${host}`) ?? atHost[0] ?? first;
}

function hostOf(request: HasHeaders): string {
  return (forwardedHeader(request, "x-forwarded-host") ?? request.header("host") ?? "").toLowerCase();
}

/** Anybody can write these headers, so they count only where a proxy is trusted to set them. Of several the first is the sender's. */
function forwardedHeader({ header }: HasHeaders, name: string): string | undefined {
  return runtime().config.TRUST_PROXY ? header(name)?.split(",")[0]?.trim().toLowerCase() : undefined;
}
