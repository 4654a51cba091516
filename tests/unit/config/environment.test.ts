import { parseConfig } from "#lib/config/environment";

describe("the configuration", () => {
  it("has defaults for everything", () => {
    expect(parseConfig({})).toMatchObject({
      PORT: 3000,
      DATA_DIR: "./data",
      TRUST_PROXY: false,
      SESSION_IDLE_DAYS: 30,
    });
  });

  it("treats an empty value as none", () => {
    expect(parseConfig({ PORT: "", PUBLIC_ORIGIN: "" })).toMatchObject({ PORT: 3000 });
  });

  it("reads several secrets, the newest first", () => {
    const [newer, older] = ["n".repeat(32), "o".repeat(40)];
    expect(parseConfig({ SESSION_SECRET: `${newer}, ${older}` }).SESSION_SECRET).toEqual([newer, older]);
  });

  it("reads several origins, the main one first", () => {
    const { PUBLIC_ORIGIN } = parseConfig({ PUBLIC_ORIGIN: "https://chat.example.org/, http://10.0.0.2:3000" });
    expect(PUBLIC_ORIGIN).toEqual(["https://chat.example.org", "http://10.0.0.2:3000"]);
  });

  it.each([
    [{ PORT: "http" }, /^PORT has to be a whole number from 0 to 65535\.$/],
    [{ PORT: "70000" }, /^PORT /],
    [{ PORT: "1.5" }, /^PORT /],
    [{ SESSION_SECRET: "short" }, /^SESSION_SECRET has to be at least 32 characters/],
    [{ PUBLIC_ORIGIN: "chat.example.org" }, /^PUBLIC_ORIGIN has to be an origin/],
    [{ PUBLIC_ORIGIN: "https://chat.example.org/path" }, /^PUBLIC_ORIGIN /],
    [{ PUBLIC_ORIGIN: "ftp://chat.example.org" }, /^PUBLIC_ORIGIN /],
    [{ PUBLIC_ORIGIN: "https://chat.example.org," }, /^PUBLIC_ORIGIN has to be an origin/],
    [{ PUBLIC_ORIGIN: "https://chat.example.org, chat" }, /^PUBLIC_ORIGIN /],
    [{ TRUST_PROXY: "maybe" }, /^TRUST_PROXY has to be true or false\.$/],
    [{ IMAGE_MAX_BYTES: "-1" }, /^IMAGE_MAX_BYTES /],
    [{ SESSION_IDLE_DAYS: "0" }, /^SESSION_IDLE_DAYS /],
  ])("refuses %j in one sentence", (variables, sentence) => {
    expect(() => parseConfig(variables)).toThrow(sentence);
  });
});
