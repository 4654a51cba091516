import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchWithProfile } from "#tests/support/browser";

/** Chromium's value for blocked content. */
const blocked = 2;

/** A page of a browser that blocks all cookies, and with them storage. */
export async function browserWithoutCookies(url: string): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), "parley-profile-"));
  mkdirSync(join(profile, "Default"));
  const preferences = { profile: { default_content_setting_values: { cookies: blocked } } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  const context = await launchWithProfile(profile, url);
  return context.pages()[0] ?? context.newPage();
}
