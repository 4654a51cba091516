import { parentPort, workerData } from "node:worker_threads";
import { visitorOf } from "./attackers";
import { Connection, type Entrance } from "./connection";
import { byHttp, bySocket, inARow } from "./long-strings";

/** In a thread of its own: what it costs to make and send such strings is not to be counted as somebody else's waiting. */
const { entrance, count } = workerData as { entrance: Entrance; count: number };
const connection = new Connection(entrance);
const strings = [byHttp(visitorOf(entrance), visitorOf({ ...entrance, cookie: "" })), bySocket(connection)];

parentPort?.on("message", async () => {
  await connection.entered;
  const wrong = await Promise.all(strings.map((each) => inARow(each, count)));
  parentPort?.postMessage(wrong.flat(), []);
});
