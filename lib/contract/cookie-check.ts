/**
 * The HTTP header by which a page says, when it logs in, that it has been given a cookie already: where none comes along
 * with it, the session's would not stay either, and the name would be taken by nobody. Programs need not send it.
 */
export const cookieCheckHeader = "parley-cookie-check";
