import type { Screen } from "./screen";

/** Screens before login. */
export const loginScreens: Screen[] = [
  {
    name: "name",
    async show({ page, nameField }) {
      await page.goto("/");
      await nameField.and(page.locator(":focus")).waitFor();
    },
  },
  {
    name: "name-by-link",
    async show({ page, nameField, homeChannel, t }) {
      await page.goto(`/c/${encodeURIComponent(homeChannel)}`);
      await nameField.fill("Sofía");
      await page.getByText(t("login.nameFree")).waitFor();
    },
  },
  {
    name: "name-taken",
    async show({ page, nameField, button }) {
      await page.goto("/");
      await nameField.fill("Ada");
      await button("Ada 2").waitFor();
    },
  },
  {
    name: "name-unreachable",
    async show({ page, context, nameField, button, t }) {
      await page.goto("/");
      await nameField.fill("Sofía");
      await page.getByText(t("login.nameFree")).waitFor();
      await context.route("**/api/login", (route) => route.abort());
      await button(t("login.enter")).click();
      await page.getByText(t("login.unreachable")).waitFor();
      await context.unroute("**/api/login");
    },
  },
  {
    name: "name-impossible",
    async show({ page, nameField, t }) {
      await page.goto("/");
      await nameField.fill("admin");
      await page.getByText(t("reason.name_reserved")).waitFor();
    },
  },
];
