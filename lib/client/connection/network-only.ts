/** In the address of a page: it is not to be answered by what was kept (public/service-worker.js). */
const networkOnlyParameter = "network";

/** The address of this page as the network answers it, whoever that is. */
export const networkOnlyUrl = (): string => `${location.pathname}?${networkOnlyParameter}`;

/** Parley itself has answered: the address is the page's own again. */
export function removeNetworkOnly(): void {
  if (location.search === `?${networkOnlyParameter}`) history.replaceState(history.state, "", location.pathname);
}
