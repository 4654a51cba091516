/**
 * The HTTP header with the id of the member that a request acts for; a socket's handshake has it as `auth.member`. All
 * tabs of a browser share a cookie, which may belong to somebody else by now than the page that sends it.
 */
export const actingMemberHeader = "parley-member";
