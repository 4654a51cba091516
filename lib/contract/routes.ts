/**
 * The HTTP method, path and socket event of each operation. Free of Zod, so that the page can use it without loading the
 * schemas.
 */
export const routes = {
  "session.login": { method: "POST", path: "/api/login" },
  "session.logout": { method: "POST", path: "/api/logout" },
  "session.show": { method: "GET", path: "/api/session" },
  "session.update": { method: "PATCH", path: "/api/session" },
  "name.check": { method: "GET", path: "/api/names" },
  "channel.list": { method: "GET", path: "/api/channels" },
  "channel.preview": { method: "GET", path: "/api/channels/:channel/preview" },
  "channel.create": { method: "POST", path: "/api/channels" },
  "channel.open": { event: "channel:open" },
  "channel.read": { event: "channel:read" },
  "channel.readAll": { method: "POST", path: "/api/channels/read", event: "channels:read" },
  "channel.update": { method: "PATCH", path: "/api/channels/:channel", event: "channel:update" },
  "channel.settings": { method: "PATCH", path: "/api/channels/:channel/settings", event: "channel:settings" },
  "channel.typing": { event: "typing" },
  "member.search": { method: "GET", path: "/api/members" },
  "member.show": { method: "GET", path: "/api/members/:id" },
  "message.list": { method: "GET", path: "/api/channels/:channel/messages" },
  "message.changes": { method: "GET", path: "/api/channels/:channel/changes" },
  "message.send": { method: "POST", path: "/api/channels/:channel/messages", event: "message:send" },
  "message.edit": { method: "PATCH", path: "/api/channels/:channel/messages/:id", event: "message:edit" },
  "message.delete": { method: "DELETE", path: "/api/channels/:channel/messages/:id", event: "message:delete" },
  "message.react": { method: "PUT", path: "/api/channels/:channel/messages/:id/reactions", event: "message:react" },
  "message.reactions": { method: "GET", path: "/api/channels/:channel/messages/:id/reactions" },
  "image.send": { method: "POST", path: "/api/channels/:channel/images" },
  "image.gallery": { method: "GET", path: "/api/channels/:channel/images" },
  "image.describe": { method: "PATCH", path: "/api/images/:id", event: "image:describe" },
  "image.delete": { method: "DELETE", path: "/api/images/:id", event: "image:delete" },
  "image.show": { method: "GET", path: "/api/images/:id" },
  "image.variant": { method: "GET", path: "/api/images/:id/:variant" },
  "contract.show": { method: "GET", path: "/api/openapi.json" },
  "health.show": { method: "GET", path: "/api/health" },
} as const satisfies Record<string, Route>;

export type Route = { method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; path?: `/${string}`; event?: string };

export type OperationName = keyof typeof routes;
