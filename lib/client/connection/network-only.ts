/** A parameter in the address of a page that bypasses the cache of public/service-worker.js. */
const networkOnlyParameter = "network";

/** The address of this page that bypasses the cache: a captive portal may respond to it. */
export const networkOnlyUrl = (): string => `${location.pathname}?${networkOnlyParameter}`;

/** Removes the parameter once Parley itself has responded. */
export function removeNetworkOnly(): void {
  if (location.search === `?${networkOnlyParameter}`) history.replaceState(history.state, "", location.pathname);
}
