import { parentPort, workerData } from "node:worker_threads";
import { visitorOf } from "./attackers";
import { Connection, type Login } from "./connection";
import { byHttp, bySocket, sendInSequence } from "./long-strings";

/** Runs in its own thread, so that making and sending such strings does not delay the measured member. */
const { login, count } = workerData as { login: Login; count: number };
const connection = new Connection(login);
const strings = [byHttp(visitorOf(login), visitorOf({ ...login, cookie: "" })), bySocket(connection)];

parentPort?.on("message", async () => {
  await connection.ready;
  const wrong = await Promise.all(strings.map((each) => sendInSequence(each, count)));
  parentPort?.postMessage(wrong.flat(), []);
});
