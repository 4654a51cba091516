import type { Person } from "#tests/support/browser";
import { member, type HttpClient } from "#tests/support/http";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
let grace: Person;
let ada: HttpClient;

beforeAll(async () => {
  ada = await member(fixture.url, "Ada Lovelace");
  await ada.post("/api/channels", { name: "Garden Party" });
  grace = await loggedInPerson(fixture.browser, fixture.url, "Grace");
});

const suggestions = () => grace.page.getByRole("listbox", { name: "Suggestions" });
const option = (name: string | RegExp) => suggestions().getByRole("option", { name });
const composer = () => chatPage(grace.page).composer;
const draft = () => composer().inputValue();

/** Types as a person does: `fill` would not set the caret. */
async function write(text: string): Promise<void> {
  await composer().fill("");
  await composer().click();
  await grace.page.keyboard.type(text);
}

describe("autocomplete", () => {
  it("offers people who are online after an @, and Enter takes one without sending", async () => {
    const linus = await loggedInPerson(fixture.browser, fixture.url, "Linus");
    await grace.page.getByRole("button", { name: /^2 here/ }).waitFor();
    // Without the server, which finds all members.
    await grace.page.route("**/api/members?*", (route) => route.abort());
    await write("ask @li");
    await option("Linus").waitFor();
    await grace.page.keyboard.press("Enter");
    expect(await draft()).toBe("ask @Linus ");
    await suggestions().waitFor({ state: "hidden" });
    await grace.page.unroute("**/api/members?*");
    await linus.context.close();
  });

  it("closes when the message is sent", async () => {
    await write("on it, @Ada Lovelac");
    await option("Ada Lovelace").waitFor();
    await grace.page.getByRole("button", { name: "Send" }).click();
    await chatPage(grace.page).message("on it, @Ada Lovelac").waitFor();
    await suggestions().waitFor({ state: "hidden" });
  });

  it("offers members who are offline, too", async () => {
    await write("what would @lovel");
    await option("Ada Lovelace").click();
    expect(await draft()).toBe("what would @Ada Lovelace ");
    await composer().fill("");
  });

  it("is navigated by arrows, and names the active option to screen readers", async () => {
    await write("#g");
    await option("Garden Party").waitFor();
    expect(await composer().getAttribute("aria-activedescendant")).toBe(
      await option("Garden Party").getAttribute("id"),
    );
    await grace.page.keyboard.press("ArrowDown");
    expect(await composer().getAttribute("aria-activedescendant")).toBe(await option("general").getAttribute("id"));
    await grace.page.keyboard.press("ArrowUp");
    await grace.page.keyboard.press("Tab");
    expect(await draft()).toBe("#garden-party ");
  });

  it("closes by Escape, and the text is sent as it was typed", async () => {
    await write("nothing to do with #gen");
    await option("general").waitFor();
    await grace.page.keyboard.press("Escape");
    await suggestions().waitFor({ state: "hidden" });
    await grace.page.keyboard.press("Enter");
    await chatPage(grace.page).message("nothing to do with #gen").waitFor();
  });

  it("finds emoji by their short codes and words", async () => {
    await write("well done :tada");
    await option("party popper").click();
    expect(await draft()).toBe("well done 🎉 ");
  });
});

describe("a chosen emoji", () => {
  it("is inserted at the caret, which moves behind it", async () => {
    const { page } = grace;
    await write("one three");
    for (let step = 0; step < " three".length; step += 1) await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "Emoji", exact: true }).click();
    const picker = page.getByRole("dialog", { name: "Emoji" });
    await picker.getByRole("searchbox").fill("butterfly");
    await picker.getByRole("button", { name: "butterfly" }).click();
    await picker.waitFor({ state: "detached" });
    expect(await draft()).toBe("one🦋 three");
    await page.keyboard.type(" two");
    expect(await draft()).toBe("one🦋 two three");
  });

  it("replaces the selected text", async () => {
    const { page } = grace;
    await write("moth");
    await composer().selectText();
    await page.getByRole("button", { name: "Emoji", exact: true }).click();
    const picker = page.getByRole("dialog", { name: "Emoji" });
    await picker.getByRole("searchbox").fill("butterfly");
    await picker.getByRole("button", { name: "butterfly" }).waitFor();
    await page.keyboard.press("Enter");
    await picker.waitFor({ state: "detached" });
    expect(await draft()).toBe("🦋");
    await composer().fill("");
  });
});

it("Enter confirms a word of an input method without sending the message", async () => {
  const { page, context } = grace;
  await write("");
  const session = await context.newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  await session.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  expect(await draft()).toBe("にほん");
  const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...enter });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
  expect(await draft()).toBe("にほん");
  await session.send("Input.insertText", { text: "日本" });
  expect(await draft()).toBe("日本");
  expect(await chatPage(page).messages.getByText("にほん").count()).toBe(0);
  await page.keyboard.press("Enter");
  await chatPage(page).message("日本").waitFor();
});

describe("a channel's name in a message", () => {
  it("is a link to the channel", async () => {
    const { page } = grace;
    await write("come to #garden-party or #nowhere");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await chatPage(page).messages.getByRole("link", { name: "#Garden Party" }).click();
    await chatPage(page).heading.filter({ hasText: "Garden Party" }).waitFor();
    await page.goBack();
    await chatPage(page).heading.filter({ hasText: "general" }).waitFor();
    expect(await chatPage(page).messages.getByRole("link", { name: "#nowhere" }).count()).toBe(0);
  });
});

describe("formatting", () => {
  it("has keys that turn bold and italic on and off", async () => {
    await write("loud");
    await composer().selectText();
    await grace.page.keyboard.press("Control+b");
    expect(await draft()).toBe("**loud**");
    await grace.page.keyboard.press("Control+b");
    await grace.page.keyboard.press("Control+i");
    expect(await draft()).toBe("_loud_");
    await grace.page.keyboard.press("Control+z");
    expect(await draft()).toBe("loud");
  });

  it("has an optional toolbar, which is one tab stop and is remembered", async () => {
    const { page } = grace;
    await page.getByRole("button", { name: "Formatting" }).click();
    const toolbar = page.getByRole("toolbar", { name: "Formatting" });
    await write("one");
    await composer().selectText();
    await toolbar.getByRole("button", { name: "Bulleted list", exact: true }).click();
    expect(await draft()).toBe("- one");
    await toolbar.getByRole("button", { name: "Bold" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await toolbar.getByRole("button", { name: "Italic" }).evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press("Tab");
    expect(await toolbar.locator(":focus").count()).toBe(0);
    await page.reload();
    await toolbar.waitFor();
    await page.getByRole("button", { name: "Formatting" }).click();
    await toolbar.waitFor({ state: "detached" });
    await composer().fill("");
  });
});

describe("a code block", () => {
  const code = "if (true) {\n  go();\n}";

  it("is made of code pasted from an editor", async () => {
    await write("");
    await composer().evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      clipboardData.setData("vscode-editor-data", "{}");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, code);
    expect(await draft()).toBe(`\`\`\`\n${code}\n\`\`\`\n`);
    await composer().fill("");
  });

  it("is highlighted by its language, and copied by a button", async () => {
    const { page } = grace;
    await grace.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await ada.send("general", `\`\`\`js\n${code}\n\`\`\``);
    const block = chatPage(page).messages.getByLabel("Code in js");
    await block.locator(".code-keyword").first().waitFor();
    expect(await block.innerText()).toBe(code);
    // "Copied" is shown for a moment only.
    const copied = page.waitForFunction(() => document.querySelector("[role=log]")?.textContent?.includes("Copied"));
    await page.getByRole("button", { name: "Copy code" }).click();
    await copied;
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  });
});

it("ArrowUp edits the last message, but only from an empty composer", async () => {
  const { page } = grace;
  await composer().fill("");
  await sendAndWaitForAck(page, "with a misteak");
  await write("x");
  await page.keyboard.press("ArrowUp");
  expect(await page.getByRole("textbox", { name: "Edit message" }).count()).toBe(0);
  await composer().fill("");
  await page.keyboard.press("ArrowUp");
  await page.getByRole("textbox", { name: "Edit message" }).fill("without mistakes");
  await page.keyboard.press("Enter");
  await chatPage(page).message("without mistakes").waitFor();
});
