/**
 * The HTTP header by which a page says at login that it was given a cookie before. If the request then has none, the
 * browser would not keep the session's cookie either, and the name would be taken for nothing. Programs need not send it.
 */
export const cookieCheckHeader = "parley-cookie-check";
