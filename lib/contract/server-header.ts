/**
 * The HTTP header of all answers from Parley. A captive portal or proxy that answers in its place, even with status 200,
 * does not send it.
 */
export const serverHeader = "parley-server";
