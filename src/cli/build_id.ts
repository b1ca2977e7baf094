declare const LECTERN_BUILD__: string | undefined;

/** Names the build, so that nothing made by another one is trusted; undefined when the sources run as they are. */
export const buildId: string | undefined = typeof LECTERN_BUILD__ === "undefined" ? undefined : LECTERN_BUILD__;
