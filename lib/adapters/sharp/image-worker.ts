import { isRefusal } from "#lib/contract/errors/refusal";
import { refusal } from "#lib/contract/errors/refuse";
import type { Answer, Question } from "#lib/adapters/sharp/worker-protocol";
import { encode } from "#lib/adapters/sharp/encode";
import { readHeader } from "#lib/adapters/sharp/header";

/** The process in which files of strangers are read: the server itself never lets libvips at them. */
process.on("message", async (question: Question) => process.send?.(await answer(question)));
// Not an orderly exit, which would wait for libvips.
process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
// A terminal tells all processes of a program: it is for the server to say when to go.
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

/** libvips tells by plain errors that it can't read a file; the disk speaks with a code. */
function failureAnswer(error: unknown): Answer {
  if (error instanceof Error && "code" in error && !isRefusal(error))
    return { failure: { message: error.message, code: error.code } };
  const { code, extras, message } = isRefusal(error) ? error : refusal("invalid_image");
  return { refusal: { code, extras, detail: message } };
}
