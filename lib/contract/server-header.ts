/**
 * The HTTP header that all of Parley's answers carry: a captive portal or a proxy that answers in its place, be it with a
 * status of 200, has none.
 */
export const serverHeader = "parley-server";
