/**
 * The HTTP header by which a request says for which member it speaks, by the member's id; a socket's handshake says it as
 * `auth.member`. A cookie belongs to all tabs of a browser, and may name somebody else by now than the page that sends it.
 */
export const actingMemberHeader = "parley-member";
