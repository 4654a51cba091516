import { Stream } from "node:stream";
import type { PluginFunction } from "formidable";
import { refuse } from "#lib/contract/errors/refuse";
import type { Refusal } from "#lib/contract/errors/refusal";
import type { Field } from "#lib/transport/http/multipart/field-text";
import { MultipartParser, type MultipartToken } from "#lib/transport/http/multipart/parser";
import { readPartHead, type PartHead } from "#lib/transport/http/multipart/part-head";
import { decoderFor } from "#lib/transport/http/multipart/transfer-encoding";

type Form = Parameters<PluginFunction>[0];

export type PartLimits = { parts: number; headBytes: number; fileBytes: number; fieldBytes: number };

type FormOptions = {
  boundary: string;
  limits: PartLimits;
  /** Refuses an unexpected part. */
  check(head: PartHead): void;
  tooLarge(): Refusal;
  /** Receives each field undecoded. */
  takeField(field: Field): void;
};

/** A part that is being received. */
type OpenPart = { write(bytes: Buffer): void | Promise<void>; end(): void | Promise<void> };

/**
 * Replaces formidable's own multipart plugin, which tells files from fields by content type, knows only some headers and
 * ignores charsets (decision 0026). formidable still writes the files to the disk. Memory is bounded, and invalid input ends
 * the form with a Refusal.
 */
export function formParts(options: FormOptions): PluginFunction {
  return (form) => {
    const parser = new MultipartParser(options.boundary, options.limits.headBytes);
    Object.assign(form, { _parser: parser });
    // formidable would go on reading after an error.
    form.on("error", () => parser.destroy());
    readParts(parser, form, options).catch((error: Error) => parser.destroy(error));
  };
}

async function readParts(parser: MultipartParser, form: Form, options: FormOptions): Promise<void> {
  const openField = createFieldOpener(options);
  let part: OpenPart | undefined;
  let parts = 0;
  const tokens: AsyncIterable<MultipartToken> = parser.iterator({ destroyOnReturn: false });
  for await (const token of tokens) {
    if (token.kind === "data") {
      await part?.write(token.bytes);
      continue;
    }
    await part?.end();
    if (token.kind === "end") break;
    parts += 1;
    if (parts > options.limits.parts)
      refuse("invalid_multipart", `The body has more than ${options.limits.parts} parts.`);
    const head = readPartHead(token.lines);
    options.check(head);
    part = decodedPart(head, head.fileName === undefined ? openField(head) : await filePart(head, form, options));
  }
  // formidable's own plugins end the same way.
  Object.assign(form, { ended: true });
  Reflect.get(form, "_maybeEnd").call(form);
}

function decodedPart({ transferEncoding }: PartHead, part: OpenPart): OpenPart {
  const decoder = decoderFor(transferEncoding);
  return {
    write: (bytes) => part.write(decoder.write(bytes)),
    async end() {
      await part.write(decoder.end());
      await part.end();
    },
  };
}

/** All fields share one limit. */
function createFieldOpener({ limits, takeField }: FormOptions): (head: PartHead) => OpenPart {
  let received = 0;
  return ({ name, charset }) => {
    const chunks: Buffer[] = [];
    return {
      write(bytes) {
        received += bytes.length;
        if (received > limits.fieldBytes) refuse("too_large");
        chunks.push(bytes);
      },
      end: () => takeField({ name, charset, bytes: Buffer.concat(chunks) }),
    };
  };
}

/** A form's file input without a chosen file sends neither a name nor bytes, and counts as no file. */
async function filePart({ name, fileName }: PartHead, form: Form, options: FormOptions): Promise<OpenPart> {
  let file = fileName === "" ? undefined : await openFile(form, name);
  let received = 0;
  return {
    async write(bytes) {
      received += bytes.length;
      if (received > options.limits.fileBytes) throw options.tooLarge();
      if (bytes.length === 0) return;
      file ??= await openFile(form, name);
      file.emit("data", bytes);
    },
    end: () => void file?.emit("end"),
  };
}

/** formidable takes a part without a type for a field. The file's name is never used. */
async function openFile(form: Form, name: string): Promise<Stream> {
  const part = Object.assign(new Stream(), { name, originalFilename: null, mimetype: "application/octet-stream" });
  await Promise.resolve(form.onPart(part));
  return part;
}
