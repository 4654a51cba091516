import { routeHandlers } from "#lib/transport/http/route-handlers";

export const { GET, POST, PUT, PATCH, DELETE } = routeHandlers("/api/channels/:channel/preview");
