// What is served under its own address: the framework's, the programs', the desk's, and files in public/.
const ownAddress = ["_next", "api", "desk", "sign-in", "sign-out", "assets", "fonts", "ru", "es", "fr", "en"].map((name) => `${name}/|${name}$|`).join("");
const rootFile = "[^/]+\\.(?:ico|txt|svg|woff2|css|js)$";

/** @type {import("next").NextConfig} */
export default {
  // English is served without a prefix: /cases/x is app/[locale]/cases/x with the locale "en". The same in development, in production
  // and behind the front.
  rewrites: async () => ({ beforeFiles: [{ source: `/:path((?!${ownAddress}${rootFile}).*)`, destination: "/en/:path" }] }),
  images: { unoptimized: true },
  poweredByHeader: false,
  compress: false, // the front compresses, once for each answer that it keeps
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler", "@node-rs/argon2", "edtf", "pg"],
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types, for everything and not the application alone
};
