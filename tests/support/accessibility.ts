import { readFileSync } from "node:fs";
import { join } from "node:path";
import type axe from "axe-core";
import type { Page } from "playwright-core";

export type Theme = "light" | "dark";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const source = readFileSync(join(process.cwd(), "node_modules/axe-core/axe.min.js"), "utf8");

/** Runs axe on the page in each theme. @returns each violation with its theme, rule and element */
export async function violations(page: Page, themes: readonly Theme[] = ["light", "dark"]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await animationsFinished(page);
    await page.evaluate(source);
    const results = await page.evaluate(() =>
      window.axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }),
    );
    for (const { id, nodes } of results.violations)
      for (const { html, failureSummary } of nodes) found.push(`${colorScheme} ${id}: ${html}\n${failureSummary}`);
  }
  return found;
}

/** Elements that fade in or out have other colours meanwhile. */
const animationsFinished = (page: Page) =>
  page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });

type AccessibilityNode = { nodeId: string; parentId?: string; role?: string; name: string; live?: string };

/** The nodes of the accessibility tree in one list. */
export async function accessibilityTree(page: Page): Promise<AccessibilityNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.map(({ nodeId, parentId, role, name, properties = [] }) => ({
    nodeId,
    parentId,
    role: role?.value,
    name: String(name?.value ?? ""),
    live: properties.find((property) => property.name === "live")?.value.value,
  }));
}
