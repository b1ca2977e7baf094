import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/bench/**", "tests/browser/**"],
    globalSetup: ["tests/built.ts"],
    // Far longer than anything takes, also on a machine that is busy: only a test that hangs waits for it.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // A person's settings must not decide whether tests pass.
    env: { LANG: "C.UTF-8", LC_ALL: "C.UTF-8", TZ: "UTC", NO_COLOR: "1" },
  },
});
