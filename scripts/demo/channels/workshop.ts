import type { DemoChannel } from "../demo-channel";

export const workshop: DemoChannel = {
  name: "workshop",
  topic: "Code, and what it does when nobody looks",
  messages: [
    [
      "6d 10:00",
      "Linus",
      "Found it. The retry used a new id every time, so the server could not know that it was the same message.\n\n```js\nasync function send(text) {\n  const clientId = crypto.randomUUID(); // once, outside of the loop\n  for (;;) {\n    try {\n      return await post({ clientId, text });\n    } catch (error) {\n      if (!error.retryable) throw error;\n      await pause(backOff());\n    }\n  }\n}\n```",
    ],
    ["6d 10:04", "Grace", "One line moved up, and a whole class of doubles is gone."],
    ["6d 10:06", "Linus", "The best fixes make the diff look embarrassing."],
    ["6d 10:20", "Ada", "Does `post` time out? If it hangs for ever, the loop is very patient."],
    [
      "6d 10:24",
      "Linus",
      "It does now:\n\n```diff\n-      return await post({ clientId, text });\n+      return await post({ clientId, text }, { signal: AbortSignal.timeout(10_000) });\n```",
    ],
    [
      "4d 11:15",
      "Grace",
      "For the record, the query that took 4 s and the one that takes 4 ms:\n\n```sql\n-- before\nSELECT * FROM messages WHERE channel_id = ? ORDER BY created_at DESC LIMIT 50 OFFSET 100000;\n-- after\nSELECT * FROM messages WHERE channel_id = ? AND seq < ? ORDER BY seq DESC LIMIT 50;\n```",
    ],
    ["4d 11:18", "Ada", "Counting backwards from a place instead of forwards to it."],
    [
      "2d 16:02",
      "Ada",
      "Small question about style. Which one?\n\n- `if (!isOpen) return;`\n- `if (isOpen) { … }` with forty lines inside",
    ],
    ["2d 16:03", "Linus", "The first. Always the first."],
    ["2d 16:03", "Grace", "The first, with a blank line after it."],
    [
      -55,
      "Linus",
      "The build is green again. It was the clock: the test assumed that `23:59` and `00:01` are the same day.",
    ],
  ],
};
