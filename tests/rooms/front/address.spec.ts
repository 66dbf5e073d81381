import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { readAddress } from "@/lib/front/address";
import { Trouble } from "@/lib/front/trouble";
import { FILTERS } from "@/lib/record/filters";

function refusal(url: string): string {
  try {
    return JSON.stringify(readAddress(url));
  } catch (trouble) {
    if (trouble instanceof Trouble) return `${trouble.status} ${trouble.sentence}`;
    throw trouble;
  }
}

test("An address that is malformed is refused with the sentence that fits", () => {
  for (const [url, expected] of [
    ["/%", "400 addressEscape"], ["/cases/%zz", "400 addressEscape"], ["/cases?q=%E0%A4%A", "400 addressEscape"],
    ["/%ed%a0%80", "400 addressEscape"], ["/cases?q=%ed%bf%bf", "400 addressEscape"], ["/%c0%af", "400 addressEscape"],
    ["/%00", "400 addressCharacter"], ["/cases?unknown=%00", "400 addressCharacter"], ["/a%0d%0ab", "400 addressCharacter"],
    ["/cases\\x", "400 addressCharacter"], ["/cases/%5cx", "400 addressCharacter"], ["/cases%2fx", "400 addressCharacter"],
    ["/\u00e9", "400 addressCharacter"], ["/a#b", "400 addressCharacter"],
    ["/../x", "400 addressDots"], ["/cases/%2e%2e/desk", "400 addressDots"], ["/./", "400 addressDots"],
    [`/${"a".repeat(1_024)}`, "414 addressLong"], [`/cases?q=${"a".repeat(2_040)}`, "414 addressLong"],
    [`/cases?${"a&".repeat(32)}`, "400 addressQuery"],
    ["cases", "400 addressForm"], ["http://evil.example/", "400 addressForm"], ["*", "400 addressForm"],
    ["/_next/image?url=x", "404 missing"], ["/_next", "404 missing"], ["/desk.rsc", "404 missing"], ["/cases/x.segments/_tree.segment.rsc", "404 missing"],
  ]) expect(refusal(url!), url).toBe(expected);
});

test("The longest path and address that are allowed pass", () => {
  expect(readAddress(`/${"a".repeat(1_023)}`).kind).toBe("page");
  expect(readAddress(`/cases?q=${"a".repeat(2_048 - 9)}`).kind).toBe("page");
});

test("The list keeps what it can be searched and narrowed by, in one order and once, and drops everything else", () => {
  expect(readAddress("/cases?utm_source=x&status=pending&q=%D0%90+b&_rsc=1")).toMatchObject({ kind: "page", key: "/cases?q=%D0%90+b&status=pending" });
  expect(readAddress("/cases?q=b&status=pending")).toMatchObject({ key: "/cases?q=b&status=pending" });
  expect(readAddress("/cases?q=b&q=a")).toMatchObject({ key: "/cases?q=b" });
  expect(readAddress("/cases?q=&status=")).toMatchObject({ key: "/cases" });
  expect(readAddress("/cases?__proto__=1&constructor=2&page=3&sort=x")).toMatchObject({ key: "/cases" });
  for (const name of ["q", ...FILTERS]) expect(readAddress(`/cases?${name}=a`)).toMatchObject({ key: `/cases?${name}=a` });
});

test("A page that reads nothing of its query is one page, whatever is added to its address", () => {
  for (const path of ["/", "/about", "/cases/aleksandr-pavlov", "/cases/aleksandr-pavlov/case.json", "/no/such/page", "/assets/a.css"]) {
    for (const query of ["?q=1", "?q=2&status=pending", "?page=2", "?utm_source=x"]) expect(readAddress(path + query)).toMatchObject({ key: path, search: "" });
  }
});

test("Different spellings of one path are one address", () => {
  for (const url of ["/cases/%D0%B0", "/cases/%d0%b0", "/%63ases/%d0%B0"]) expect(readAddress(url)).toMatchObject({ key: "/cases/%D0%B0" });
  expect(readAddress("/%64esk")).toMatchObject({ kind: "private", path: "/desk" });
});

test("Private, lasting and public addresses are told apart by whole folders", () => {
  const kinds = Object.fromEntries(["/desk", "/desk/cases", "/desktop", "/sign-in", "/sign-out", "/api/auth/csrf", "/api/health", "/api/healthy", "/api/v1/cases", "/assets/a.css",
    "/assetsx", "/fonts/a.woff2", "/_next/static/a.js", "/"].map((url) => [url, readAddress(url).kind]));
  expect(kinds).toEqual({
    "/desk": "private", "/desk/cases": "private", "/desktop": "page", "/sign-in": "private", "/sign-out": "private", "/api/auth/csrf": "page", "/api/health": "private",
    "/api/healthy": "page", "/api/v1/cases": "page", "/assets/a.css": "fixed", "/assetsx": "page", "/fonts/a.woff2": "fixed", "/_next/static/a.js": "fixed", "/": "page",
  });
});

test("A private address keeps its query, but for names that mean something to Next alone", () => {
  expect(readAddress("/desk/x?b=2&_rsc=1&a=%2F&nxtPslug=z&__nextLocale=en")).toMatchObject({ key: "/desk/x?b=2&a=%2F" });
});

test("Doubled and trailing slashes lead to the clean path on this host", () => {
  for (const [url, to] of [["//", "/"], ["/cases/", "/cases"], ["//evil.example/", "/evil.example"], ["///cases///?q=1&x=2", "/cases?q=1"], ["///a//b///?q=1&x=2", "/a/b"], ["/desk/?x=2", "/desk?x=2"]]) {
    expect(readAddress(url!), url).toEqual({ kind: "moved", to });
  }
  expect(readAddress("/").kind).toBe("page");
});

test("The prefix of the default language leads to the address without it", () => {
  for (const [url, to] of [["/en", "/"], ["/en/", "/"], ["/en/cases?q=1&x=2", "/cases?q=1"], ["/%65n/en/cases/a", "/cases/a"], ["//en//desk?x=2", "/desk?x=2"]]) {
    expect(readAddress(url!), url).toEqual({ kind: "moved", to });
  }
  expect(refusal("/en/_next/image?url=x")).toBe("404 missing");
  for (const path of ["/ens", "/EN/cases", "/cases/en", "/ru/cases"]) expect(readAddress(path)).toMatchObject({ key: path });
});

test("Whatever is asked, the front refuses it or comes to one stable address on this host", () => {
  const part = fc.oneof(fc.constantFrom("/", "//", "%", "%2f", "%2e", "..", "?", "&", "=", "q", "+", "%00", "%D0%B0", "desk", "en", "\\", "@evil.example"), fc.string({ unit: "binary", maxLength: 4 }));
  fc.assert(fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
    const url = `/${parts.join("")}`;
    let address;
    try {
      address = readAddress(url);
    } catch (trouble) {
      expect(trouble).toBeInstanceOf(Trouble);
      return;
    }
    const target = address.kind === "moved" ? address.to : address.key;
    expect(target).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
    const again = readAddress(target);
    expect(again.kind).not.toBe("moved");
    expect(again).toMatchObject({ key: target });
  }), { numRuns: 3_000 });
});
