import { homePage } from "../pages/home.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("somebody comes by: the page says what it is for and everybody can use it", { tag: "@phone" }, async ({
  page,
}) => {
  const home = homePage(page);
  await home.open();
  await expect(home.heading).toHaveText("Veel groepen, één verhaal");
  await expect(home.code).toBeVisible();
  await expect(home.makeSession).toBeVisible();
  await expectAccessible(page);
});

test("in the dark the page can be read just as well", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await homePage(page).open();
  await expect(homePage(page).heading).toBeVisible();
  await expectAccessible(page);
});

test("the other language is one press away and stays after coming back", async ({ page }) => {
  const home = homePage(page);
  await home.open();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await home.language("English").click();
  await expect(home.heading).toHaveText("Many groups, one story");
  await page.reload();
  await expect(home.heading).toHaveText("Many groups, one story");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test.describe("a browser that speaks English", () => {
  test.use({ locale: "en-GB" });
  test("finds the page in English", async ({ page }) => {
    const home = homePage(page);
    await home.open();
    await expect(home.heading).toHaveText("Many groups, one story");
  });
});
