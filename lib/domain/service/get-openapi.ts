import { describeContract } from "#lib/contract/openapi";
import { answer } from "#lib/domain/result";
import type { Handler } from "#lib/domain/handler";

export const showContract: Handler<"contract.show"> = async (house) => answer(describeContract(house.version));
