import { parentPort, workerData } from "node:worker_threads";
import { visitorOf } from "./attackers";
import { Connection, type Login } from "./connection";
import { byHttp, bySocket, sendInSequence } from "./long-strings";

/** In a thread of its own: what it costs to make and send such strings is not to be counted as somebody else's waiting. */
const { login, count } = workerData as { login: Login; count: number };
const connection = new Connection(login);
const strings = [byHttp(visitorOf(login), visitorOf({ ...login, cookie: "" })), bySocket(connection)];

parentPort?.on("message", async () => {
  await connection.ready;
  const wrong = await Promise.all(strings.map((each) => sendInSequence(each, count)));
  parentPort?.postMessage(wrong.flat(), []);
});
