import { defineConfig } from "vitest/config";

// What needs programs that npm does not bring: Debian's Chromium, LibreOffice and poppler.
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One browser, one office at a time: each wants a machine for itself.
    fileParallelism: false,
    env: { LANG: "C.UTF-8", LC_ALL: "C.UTF-8", TZ: "UTC", NO_COLOR: "1" },
  },
});
