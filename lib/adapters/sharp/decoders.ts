import { fileURLToPath } from "node:url";
import { refusalFor } from "#lib/contract/errors/refuse";
import { refusal } from "#lib/contract/errors/refuse";
import type { Answer, Question } from "#lib/adapters/sharp/worker-protocol";
import type { EncodeRequest, Facts } from "#lib/adapters/sharp/encode";
import type { Header, HeaderRequest } from "#lib/adapters/sharp/header";
import { createWorkerPool } from "#lib/adapters/workers/worker-pool";
import { WorkerLost } from "#lib/adapters/workers/worker-process";

/** Decodes and encodes images in processes of their own, so a hostile file costs only its own refusal. */
export type Decoders = {
  readHeader(request: HeaderRequest): Promise<Header>;
  encode(request: EncodeRequest): Promise<Facts>;
};

/** Next to the server in its bundle. */
const path = fileURLToPath(new URL("./image-worker.mjs", import.meta.url));
/** Without these glibc keeps freed memory in arenas per thread. Large blocks now go back to the system at once. */
const environment = {
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: "4194304",
  MALLOC_TRIM_THRESHOLD_: "4194304",
};
const idleSeconds = 10;

export function createDecoders(maxSeconds: number): Decoders {
  const workers = createWorkerPool<Question, Answer>({ path, environment }, idleSeconds);

  async function ask(question: Question) {
    const answer = await workers.ask(question, maxSeconds).catch(refuseLost);
    if ("refusal" in answer) throw refusal(answer.refusal.code, answer.refusal.extras, answer.refusal.detail);
    if ("failure" in answer) throw Object.assign(new Error(answer.failure.message), { code: answer.failure.code });
    return answer;
  }

  return {
    async readHeader(request) {
      const answer = await ask({ readHeader: request });
      if (!("header" in answer)) throw unexpectedAnswer();
      return answer.header;
    },
    async encode(request) {
      const answer = await ask({ encode: request });
      if (!("encoded" in answer)) throw unexpectedAnswer();
      return answer.encoded;
    },
  };
}

const unexpectedAnswer = () => new Error("An image worker answered another question.");

function refuseLost(error: unknown): never {
  if (!(error instanceof WorkerLost)) throw error;
  throw error.reason === "late" ? refusalFor({ reason: "image_too_slow" }, "invalid_image") : refusal("invalid_image");
}
