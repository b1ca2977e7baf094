import type { Damage } from "./chain.js";

/** A running Lectern that writes in an incident. */
export interface Session {
  /** Random, so that two sessions of one process id are never taken for each other. */
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly user: string;
}

/** Who has an incident and since when (ISO 8601). */
export interface Holder extends Session {
  readonly since: string;
}

/** Why the store did not do what was asked: a value, because the walk goes on and the person decides. */
export type StoreFailure =
  /** No such incident. */
  | { readonly failed: "not_found"; readonly incident: string }
  /** There is an incident of this name already. */
  | { readonly failed: "exists"; readonly incident: string }
  /** Somebody is writing in it; undefined when the lock does not say who. */
  | { readonly failed: "locked"; readonly holder: Holder | undefined }
  /** The incident was taken over, or its record was changed behind our back: this session can write no more. */
  | { readonly failed: "lost"; readonly holder: Holder | undefined }
  /** The record is not what was written; what stands before the damage can be read. */
  | { readonly failed: "damaged"; readonly damage: Damage }
  /** An imported record does not continue the one that is here; `line` is the first that differs. */
  | { readonly failed: "not_a_continuation"; readonly line: number }
  /** An imported record has nothing that is not here already. */
  | { readonly failed: "nothing_new" }
  /** The log was opened for reading or was let go of. */
  | { readonly failed: "not_writable" }
  /** The disk said no. `code` is the system's own, `path` what it was about. */
  | { readonly failed: "full" | "read_only" | "no_access" | "io"; readonly code: string; readonly path: string };

/** Tells a failure from what was hoped for. */
export function isStoreFailure(value: unknown): value is StoreFailure {
  return typeof value === "object" && value !== null && "failed" in value;
}

const KINDS: Readonly<Record<string, "full" | "read_only" | "no_access">> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EROFS: "read_only",
  EACCES: "no_access",
  EPERM: "no_access",
};

/** The failure of an error of the file system; anything that is not one is a defect and is thrown on. */
export function diskFailure(error: unknown, path: string): StoreFailure {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === undefined) throw error;
  return { failed: KINDS[code] ?? "io", code, path };
}

/** Whether an error of the file system has this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
