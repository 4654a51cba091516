/** In the address of a page: it is not to be answered by what was kept (public/service-worker.js). */
const networkOnly = "network";

/** The address of this page as the network answers it, whoever that is. */
export const addressOnNetwork = (): string => `${location.pathname}?${networkOnly}`;

/** Parley itself has answered: the address is the page's own again. */
export function forgetNetworkOnly(): void {
  if (location.search === `?${networkOnly}`) history.replaceState(history.state, "", location.pathname);
}
