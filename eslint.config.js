import tseslint from "typescript-eslint";
import { house } from "./tests/house/house-rules.js";

export default tseslint.config(
  { ignores: ["node_modules/", ".next/", "data/", "lib/db/generated/", "public/", "next-env.d.ts", "test-results/", ".scratch/"] },
  ...tseslint.configs.recommended,
  {
    plugins: { house },
    rules: {
      "house/imports": "error",
      "house/plain-components": "error",
      "max-lines": ["error", { max: 300 }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-explicit-any": "error",
      "no-warning-comments": "error",
    },
  },
);
