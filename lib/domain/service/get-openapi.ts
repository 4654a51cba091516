import { describeContract } from "#lib/contract/openapi";
import { ok } from "#lib/domain/result";
import type { Handler } from "#lib/domain/handler";

/** Describes the contract as an OpenAPI document. */
export const getOpenapi: Handler<"contract.show"> = async (services) => ok(describeContract(services.version));
