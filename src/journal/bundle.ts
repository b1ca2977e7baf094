import { isAttachmentName } from "./attachment.js";
import { isIncidentId } from "./incident_id.js";
import type { IncidentLog } from "./store.js";

/** An incident as one file, for a hand-over: the lines of its record as they stand, and its attachments. */
export interface Bundle {
  readonly schemaVersion: 1;
  readonly kind: "lectern.incident";
  readonly incident: string;
  readonly record: readonly string[];
  readonly attachments: Readonly<Record<string, string>>;
}

/** The bundle of everything that can be read of an incident. */
export async function bundleOf(log: IncidentLog): Promise<Bundle> {
  const attachments: Record<string, string> = {};
  for (const name of await log.attachments()) attachments[name] = (await log.attachment(name)) ?? "";
  return { schemaVersion: 1, kind: "lectern.incident", incident: log.id, record: log.lines, attachments };
}

/** The text of an exported file; the same incident gives the same bytes. */
export function bundleText(bundle: Bundle): string {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

function isTextRecord(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((item) => typeof item === "string")
  );
}

/** What an exported file holds; why it holds none otherwise. Its chain is checked by the store that takes it in. */
export function readBundle(text: string): Bundle | "not_an_export" | "newer_version" {
  let value: Readonly<Record<string, unknown>>;
  try {
    value = Object(JSON.parse(text));
  } catch {
    return "not_an_export";
  }
  if (value["kind"] !== "lectern.incident") return "not_an_export";
  if (value["schemaVersion"] !== 1)
    return typeof value["schemaVersion"] === "number" && value["schemaVersion"] > 1 ? "newer_version" : "not_an_export";
  const { incident, record, attachments } = value;
  if (typeof incident !== "string" || !isIncidentId(incident)) return "not_an_export";
  if (!isTextRecord(attachments) || !Object.keys(attachments).every(isAttachmentName)) return "not_an_export";
  if (!Array.isArray(record)) return "not_an_export";
  if (!record.every((line) => typeof line === "string" && !line.includes("\n"))) return "not_an_export";
  return { schemaVersion: 1, kind: "lectern.incident", incident, record: record as string[], attachments };
}
