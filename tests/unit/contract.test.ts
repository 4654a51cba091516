import { existsSync } from "node:fs";
import { join } from "node:path";
import { operations } from "#lib/contract/operations";
import { describeContract } from "#lib/contract/openapi";
import { routes } from "#lib/contract/routes";

type Described = {
  operationId: string;
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: { properties: object; required: string[] } }> };
  responses: Record<string, { description: string }>;
};
const document = describeContract("1.0.0");
const describedAt = (path: string, method: string) => document.paths[path]?.[method] as Described;

describe("the contract", () => {
  it("has a route handler for every path", () => {
    for (const route of Object.values(routes)) {
      if (!("path" in route)) continue;
      const folder = route.path.replace(/:(\w+)/g, "[$1]");
      expect([route.path, existsSync(join("app", folder, "route.ts"))]).toEqual([route.path, true]);
    }
  });

  it("is described completely", () => {
    const described = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((operation) => (operation as Described).operationId),
    );
    const overHttp = Object.keys(operations).filter((name) => "path" in routes[name as keyof typeof routes]);
    expect(described.toSorted()).toEqual(overHttp.toSorted());
  });

  it("is described with parameters, bodies and refusals", () => {
    const send = describedAt("/api/channels/{channel}/messages", "post");
    expect(send.parameters).toEqual([
      expect.objectContaining({ name: "channel", in: "path", required: true }),
      expect.objectContaining({ name: "parley-member", in: "header", required: false }),
    ]);
    expect(send.requestBody?.content["application/json"]?.schema.required).toEqual(["clientId", "text"]);
    expect(Object.keys(send.responses)).toEqual(expect.arrayContaining(["200", "201", "401", "404", "409", "422"]));
    expect(send.responses[409]?.description).toBe("channel_archived, client_id_reused, other_member");

    const list = describedAt("/api/channels/{channel}/messages", "get");
    expect(list.parameters.filter((each) => each.in === "query").map(({ name }) => name)).toEqual([
      "before",
      "after",
      "around",
      "limit",
    ]);
    const upload = describedAt("/api/channels/{channel}/images", "post").requestBody?.content["multipart/form-data"];
    expect(upload?.schema.required).toEqual(["clientId", "image"]);
    expect(upload?.schema.properties).toMatchObject({
      image: { type: "array", items: { type: "string", format: "binary" }, maxItems: 10 },
    });
    expect(describedAt("/api/logout", "post").responses).toHaveProperty("204");
    expect(describedAt("/api/login", "post").parameters).toEqual([]);
  });
});
