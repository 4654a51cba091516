import { isRefusal } from "#lib/contract/errors/refusal";
import { refusal } from "#lib/contract/errors/refuse";
import type { Answer, Question } from "#lib/adapters/sharp/worker-protocol";
import { encode } from "#lib/adapters/sharp/encode";
import { readHeader } from "#lib/adapters/sharp/header";

/** Runs libvips on untrusted files in this process, never in the server. */
process.on("message", async (question: Question) => process.send?.(await answer(question)));
// An orderly exit would wait for libvips.
process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
// A terminal signals all processes of a program, but the server decides when a worker ends.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
process.send?.("ready");

async function answer(question: Question): Promise<Answer> {
  try {
    if ("encode" in question) return { encoded: await encode(question.encode) };
    return { header: await readHeader(question.readHeader) };
  } catch (error) {
    return failureAnswer(error);
  }
}

/** libvips reports unreadable files as plain errors; errors of the disk have a code. */
function failureAnswer(error: unknown): Answer {
  if (error instanceof Error && "code" in error && !isRefusal(error))
    return { failure: { message: error.message, code: error.code } };
  const { code, extras, message } = isRefusal(error) ? error : refusal("invalid_image");
  return { refusal: { code, extras, detail: message } };
}
