import { notFound } from "#lib/transport/http/route-handlers";

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
