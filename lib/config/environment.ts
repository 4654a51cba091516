import { z } from "zod";
import { StartError } from "#lib/config/start-error";

const number = (defaultValue: number, minimum: number, maximum: number) =>
  z
    .string()
    .default(String(defaultValue))
    .transform(Number)
    .refine((value) => Number.isInteger(value) && value >= minimum && value <= maximum, {
      error: `has to be a whole number from ${minimum} to ${maximum}`,
    });

/** The fewest characters of a session secret that iron-session accepts. */
export const minSecretLength = 32;

const secrets = z
  .string()
  .transform((value) => value.split(",").map((secret) => secret.trim()))
  .refine((value) => value.every((secret) => secret.length >= minSecretLength), {
    error: `has to be at least ${minSecretLength} characters long (several secrets are separated by commas, the newest first)`,
  });

const origins = z.string().transform((value, context): [string, ...string[]] => {
  const [first, ...more] = value.split(",").map((each) => originOf(each.trim()));
  const others = more.filter((origin) => origin !== undefined);
  if (first !== undefined && others.length === more.length) return [first, ...others];
  context.addIssue({
    code: "custom",
    message:
      "has to be an origin such as https://chat.example.org (several are separated by commas, the main one first)",
  });
  return z.NEVER;
});

/** @returns undefined where it is none */
function originOf(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "";
  return isOrigin ? url.origin : undefined;
}

const flag = z
  .enum(["true", "false"], "has to be true or false")
  .default("false")
  .transform((value) => value === "true");

/** The environment that Parley reads, and nothing else does. The README's table has the same order. */
const environment = z.object({
  PORT: number(3000, 0, 65_535),
  HOST: z.string().default("0.0.0.0"),
  DATA_DIR: z.string().default("./data"),
  SESSION_SECRET: secrets.optional(),
  PUBLIC_ORIGIN: origins.optional(),
  TRUST_PROXY: flag,
  SESSION_IDLE_DAYS: number(30, 1, 3_650),
  MESSAGE_BURST: number(20, 1, 1_000_000),
  MESSAGE_RATE: number(5, 1, 1_000_000),
  SOCKETS_PER_SESSION: number(20, 1, 1_000_000),
  SOCKETS_PER_ADDRESS: number(200, 1, 1_000_000),
  SOCKET_QUEUE_BYTES: number(1024 ** 2, 64 * 1024, 1024 ** 3),
  IMAGE_MAX_BYTES: number(10 * 1024 * 1024, 1_024, 1024 ** 3),
  IMAGE_MAX_PIXELS: number(50_000_000, 1_000, 1_000_000_000),
  IMAGE_MAX_SECONDS: number(60, 1, 3_600),
  UPLOAD_MAX_SECONDS: number(900, 1, 86_400),
  UPLOAD_IDLE_SECONDS: number(30, 1, 3_600),
  DISK_RESERVE_BYTES: number(256 * 1024 ** 2, 0, Number.MAX_SAFE_INTEGER),
  SWEEP_MANY_IMAGES: flag,
});

/** The names of all variables that Parley reads. */
export const variables: readonly string[] = Object.keys(environment.shape);

export type Config = z.output<typeof environment>;

/** Reads the configuration once; an empty value counts as none. Throws `StartError`. */
export function parseConfig(values: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new StartError(`${issue?.path.join(".")} ${issue?.message}.`);
}
