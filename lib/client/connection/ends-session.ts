import { isRefusedWith } from "#lib/client/connection/is-refused-with";

/** Whether this page's member is out: there is no session in this browser, or another member's. */
export const endsSession = (error: unknown): boolean =>
  isRefusedWith(error, "no_session") || isRefusedWith(error, "other_member");
