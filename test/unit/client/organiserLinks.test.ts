import { expect, test } from "vitest";
import { isOnlyHere } from "../../../client/organiser/links.ts";
import type { Links } from "../../../shared/api.ts";

const linksAt = (site: string): Links => ({ participant: `${site}/s/abc#key` }) as Links;

test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://127.1.2.3", "http://[::1]:3000"])(
  "%s is an address that only this computer knows",
  (site) => expect(isOnlyHere(linksAt(site))).toBe(true),
);

test.each([
  "https://bord.example.org",
  "http://192.168.1.20:3000",
  "https://localhost.example.org",
  "http://bord.local",
])("%s is an address that others can reach", (site) => expect(isOnlyHere(linksAt(site))).toBe(false));
