import { runtime } from "#lib/runtime";

export type Headers = { header(name: string): string | undefined };

/** Whether the browser reached us by https: as configured, or as a proxy that is trusted tells. */
export function isSecure(request: Headers): boolean {
  return addressedOrigin(request).startsWith("https:");
}

/**
 * Whether a request comes from another site. Browsers tell by Origin, on every request that can change something and on
 * every WebSocket handshake; programs that are no browsers send none, and have no cookie that a stranger could ride on.
 */
export function isCrossOrigin(request: Headers): boolean {
  const origin = request.header("origin");
  if (origin === undefined) return request.header("sec-fetch-site") === "cross-site";
  const known = runtime().config.PUBLIC_ORIGIN;
  if (known) return !known.includes(origin);
  return !URL.canParse(origin) || new URL(origin).host !== hostOf(request);
}

/** The origin by which whoever asks has reached us. */
export function originOf(request: Headers): URL {
  const origin = addressedOrigin(request);
  return new URL(URL.canParse(origin) ? origin : "http://localhost");
}

/**
 * Where a request was sent to, as whoever sent it sees it. Of several origins that are configured the one that it names,
 * else the one at its host, else the first.
 */
export function addressedOrigin(request: Headers): string {
  const told = toldByProxy(request, "x-forwarded-proto") === "https" ? "https" : "http";
  const host = hostOf(request);
  const known = runtime().config.PUBLIC_ORIGIN;
  if (!known) return `${told}://${host}`;
  const [first] = known;
  const named = known.find((origin) => origin === request.header("origin"));
  const here = known.filter((origin) => URL.canParse(origin) && new URL(origin).host === host);
  return named ?? here.find((origin) => origin === `${told}://${host}`) ?? here[0] ?? first;
}

function hostOf(request: Headers): string {
  return (toldByProxy(request, "x-forwarded-host") ?? request.header("host") ?? "").toLowerCase();
}

/** Anybody can write these headers, so they count only where a proxy is trusted to set them. Of several the first is the sender's. */
function toldByProxy({ header }: Headers, name: string): string | undefined {
  return runtime().config.TRUST_PROXY ? header(name)?.split(",")[0]?.trim().toLowerCase() : undefined;
}
