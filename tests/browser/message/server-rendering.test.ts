import { member } from "#tests/support/http";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { hostileTexts } from "#tests/support/hostile-texts";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();

const links = [
  "[#general](https://example.org/) [https://a.example](https://b.example)",
  "[![seen](https://a.example/a.png)](https://b.example/) ![a [b](https://a.example) c](https://b.example/)",
  "[ada@example.org](https://b.example) <https://a.example/@Ada> https://example.org/#general",
  "https://example.org/。见「https://example.org/a」",
];
const names = [
  "\\@Ada @Ada **@Ada** _@Ada_ `@Ada` [@Ada](https://a.example)",
  "#café #cafe\u0301 #general👋 \\#general ##general #general_",
  "@Ada\u0301 @\u0410da",
];
const controls = [
  "\u202Eevil\u202C \u2066x",
  "\uFEFFa\u200Bb\u00AD",
  "\u0301\u0301 a",
  "\uFFFD\uE000\u{10FFFF}",
  "\u2028a\u2029b",
  "a\u000Bb\u000Cc\u0001d",
  "\t\ttabs\n \u00A0 x",
];
const blocks = [
  "- a\n\n  - b\n\n    > c\n\n      ```\n      d",
  "> \n> - \n>   1. x\n",
  "3. a\n3) b\n- [ ] c\n- [x] d",
  "<div><p><!-- x --></p><table><tr><td>",
  "|a|b|\n|-|-|\n|1|2|",
  "&lt;&#x41;&amp;&nbsp;",
];

it("the browser renders difficult texts exactly as the server did", async () => {
  const ada = await member(fixture.url, "Ada");
  await ada.post("/api/channels", { name: "Café" });
  const short = hostileTexts.map(([, text]) => text.slice(0, 300));
  const texts = [...links, ...names, ...controls, ...blocks, ...short].filter((text) => text.trim() !== "");
  const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Grace");
  for (let from = 0; from < texts.length; from += 24) {
    const channel = `part-${from}`;
    await ada.post("/api/channels", { name: channel });
    for (const text of texts.slice(from, from + 24)) await ada.send(channel, text);
    await ada.send(channel, "the end");
    // Opened at the first unread message and at the last one, since tall messages leave no room for both.
    await page.goto(`/c/${channel}`);
    await waitForChat(page);
    await page.goto(`/c/${channel}/${Math.min(24, texts.length - from) + 1}`);
    await chatPage(page).message("the end").waitFor();
    await waitForChat(page);
    expect(await page.locator("a a").count()).toBe(0);
  }
  expect(consoleErrors).toEqual([]);
});

it("the server and the browser find the same mentions and channels", async () => {
  const ada = await member(fixture.url, "Mary Shelley");
  await ada.post("/api/channels", { name: "Zoë’s ☕" });
  await ada.post("/api/channels", { name: "mentions" });
  for (const name of ["_x_", "O'Neill"]) await member(fixture.url, name);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether");
  const countMentions = async (text: string) => {
    const { mentions } = (await ada.send("mentions", text)).body.message;
    return mentions.length;
  };
  const counts: number[] = [];
  const texts = [
    "@Noether",
    "\\@Noether",
    "[@Noether](https://a.example)",
    "`@Noether`",
    "https://a.example/@Noether",
    "@\uFF2E\uFF4Fether",
    "_@Noether_",
    "@N\u043Eether",
    "@_x_",
    "@\\_x\\_",
    "@O’Neill",
    "#zoe\u0308-s-☕!",
  ];
  for (const text of texts) counts.push(await countMentions(`x ${text} ${counts.length}.`));
  // A lookalike mentions nobody; a variant that a keyboard produces does.
  expect(counts.slice(6, -1)).toEqual([1, 0, 1, 1, 1]);
  await page.goto("/c/mentions");
  for (const [index, count] of counts.entries()) {
    const row = page.locator(".prose").nth(index);
    await row.waitFor();
    expect([texts[index], await row.locator(".mention").count()]).toEqual([texts[index], count]);
  }
  expect(await page.locator(".prose").last().getByRole("link").innerText()).toBe("#Zoë’s ☕");
});
