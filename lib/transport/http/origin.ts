import { runtime } from "#lib/runtime";

export type HasHeaders = { header(name: string): string | undefined };

/** Whether the browser reached us over HTTPS, by configuration or a trusted proxy's headers. */
export function isSecure(request: HasHeaders): boolean {
  return addressedOrigin(request).startsWith("https:");
}

/**
 * Whether a request comes from another site. Browsers send Origin with every request that can change something and every
 * WebSocket handshake. Other programs send none, and have no cookies that another site could abuse.
 */
export function isCrossOrigin(request: HasHeaders): boolean {
  const origin = request.header("origin");
  if (origin === undefined) return request.header("sec-fetch-site") === "cross-site";
  const publicOrigins = runtime().config.PUBLIC_ORIGIN;
  if (publicOrigins) return !publicOrigins.includes(origin);
  return !URL.canParse(origin) || new URL(origin).host !== hostOf(request);
}

/** The origin that a client used to reach us. */
export function originOf(request: HasHeaders): URL {
  const origin = addressedOrigin(request);
  return new URL(URL.canParse(origin) ? origin : "http://localhost");
}

/**
 * The origin that a request was sent to, from the client's point of view: among several configured ones the one in its Origin
 * header, else one with its host, else the first.
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

/** Anybody can send these headers, so they count only behind a trusted proxy. The first value is the client's. */
function forwardedHeader({ header }: HasHeaders, name: string): string | undefined {
  return runtime().config.TRUST_PROXY ? header(name)?.split(",")[0]?.trim().toLowerCase() : undefined;
}
