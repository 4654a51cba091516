import { routes, type OperationName, type Route } from "#lib/contract/routes";
import { operationHandler } from "#lib/transport/http/operation-handler";
import type { HttpHandler } from "#lib/transport/http/http-handler";
import { receiveImages } from "#lib/transport/http/receive-images";
import { serveImage } from "#lib/transport/http/serve-image";

/** The operations whose bodies are not JSON. */
const nonJsonHandlers: Partial<Record<OperationName, HttpHandler>> = {
  "image.send": receiveImages,
  "image.show": serveImage("image.show"),
  "image.variant": serveImage("image.variant"),
};

export type Method = NonNullable<Route["method"]>;

/** An operation with its route and handler. */
export type Endpoint = { name: OperationName; method: Method; path: string; handler: HttpHandler };

/** Every operation of the contract that has an HTTP route. */
export const endpoints: Endpoint[] = Object.entries(routes).flatMap(([key, route]) => {
  if (!("path" in route)) return [];
  const name = key as OperationName;
  return [{ name, method: route.method, path: route.path, handler: nonJsonHandlers[name] ?? operationHandler(name) }];
});
