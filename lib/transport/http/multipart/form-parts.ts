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
  /** Refuses a part that nobody asked for. */
  check(head: PartHead): void;
  tooLarge(): Refusal;
  /** Takes each field as it came. */
  takeField(field: Field): void;
};

/** A part whose bytes are coming. */
type OpenPart = { write(bytes: Buffer): void | Promise<void>; end(): void | Promise<void> };

/**
 * A plugin for formidable in place of its own: which takes part by their content type for a file or a field, knows only
 * some headers, and decodes text without a look at its charset (decision 0026). Files go formidable's way to the disk.
 * All that it gathers in memory is bounded; what is wrong ends the form with a Refusal.
 */
export function formParts(options: FormOptions): PluginFunction {
  return (form) => {
    const parser = new MultipartParser(options.boundary, options.limits.headBytes);
    Object.assign(form, { _parser: parser });
    // What is wrong once needs no further reading; formidable would go on.
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
  // What formidable's own plugins do at their end.
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

/** The limit is one for all fields together. */
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

/** Where a form had a place for a file and none was chosen, neither a name nor a byte comes: that is no file at all. */
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

/** Without a type formidable would take it for a field. Its name is never used. */
async function openFile(form: Form, name: string): Promise<Stream> {
  const part = Object.assign(new Stream(), { name, originalFilename: null, mimetype: "application/octet-stream" });
  await Promise.resolve(form.onPart(part));
  return part;
}
