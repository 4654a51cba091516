import { execute } from "#lib/domain/execute"; // wrong
import { runtime } from "#lib/runtime";
import { currentActor } from "#lib/transport/http/page-request";
import { serve } from "#lib/transport/http/serve"; // wrong

export const used = [execute, runtime, currentActor, serve];
