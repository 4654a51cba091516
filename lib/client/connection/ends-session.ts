import { isRefusedWith } from "#lib/client/connection/is-refused-with";

/** Whether an error means that this page's session is over: the browser has none, or another member's. */
export const endsSession = (error: unknown): boolean =>
  isRefusedWith(error, "no_session") || isRefusedWith(error, "other_member");
