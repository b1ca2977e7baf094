import { describe, expect, it } from "vitest";
import { storeFailure } from "../../src/cli/open_incident.js";
import type { StoreFailure } from "../../src/journal/failure.js";

const ID = "2026-03-02-kmtv";
const HOLDER = { id: "x", host: "laptop", pid: 7, user: "binh", since: "2026-03-02T08:15:00+07:00" };
const disk = { path: "/data/record.jsonl" };

describe("what the store could not do, in words", () => {
  it.each<[StoreFailure, string, string]>([
    [{ failed: "not_found", incident: ID }, "there is no incident", "không có vụ việc"],
    [{ failed: "exists", incident: ID }, "already", "đã có vụ việc"],
    [
      { failed: "locked", holder: HOLDER },
      "binh@laptop has been writing in it since 08:15 on 2 March 2026",
      "binh@laptop đang ghi vào vụ việc này từ 08:15 ngày 02/03/2026",
    ],
    [{ failed: "locked", holder: undefined }, "somebody is writing", "một người khác đang ghi"],
    [{ failed: "lost", holder: HOLDER }, "binh@laptop", "binh@laptop"],
    [{ failed: "damaged", damage: { line: 5, problem: "changed" } }, "damaged at line 5", "bị hỏng ở dòng 5"],
    [{ failed: "not_a_continuation", line: 3 }, "goes on differently", "được ghi khác đi"],
    [{ failed: "nothing_new" }, "here already", "đã có ở đây"],
    [{ failed: "not_writable" }, "reading only", "chỉ mở để đọc"],
    [
      { failed: "full", code: "ENOSPC", ...disk },
      "the disk is full; nothing was saved (/data/record.jsonl, ENOSPC)",
      "ổ đĩa đã đầy",
    ],
    [{ failed: "read_only", code: "EROFS", ...disk }, "can only be read", "chỉ cho đọc"],
    [{ failed: "no_access", code: "EACCES", ...disk }, "may not read or write", "không được đọc hoặc ghi"],
    [{ failed: "io", code: "EIO", ...disk }, "EIO", "EIO"],
  ])("%j", (failure, english, vietnamese) => {
    const [en, vi] = [storeFailure(failure, ID, "en"), storeFailure(failure, ID, "vi")];
    expect(en.message).toContain(english);
    expect(vi.message).toContain(vietnamese);
    expect(en.kind).toBe("could_not");
    expect(`${en.message}${vi.message}`).not.toMatch(/undefined|_/);
  });
});
