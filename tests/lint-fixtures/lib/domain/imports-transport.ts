import { limits } from "#lib/contract/limits";
import type { Bus } from "#lib/ports/bus";
import { store } from "#lib/store/store";
import { answer } from "../../../../lib/transport/http/answer"; // wrong
import { serve } from "#lib/transport/http/serve"; // wrong
import { createServer } from "node:http"; // wrong
import { cookies } from "next/headers"; // wrong
import { Server } from "socket.io"; // wrong

export const used = [limits, store, answer, serve, createServer, cookies, Server];
export type Used = Bus;
