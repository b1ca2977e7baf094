import type { RecordEvent, Stamp } from "../../src/domain/event.js";
import type { StorePorts } from "../../src/journal/store.js";

/** The id of the sample incident. */
export const INCIDENT = "2026-03-02-kmtv";

/** A moment of the sample incident's morning. */
export function stampAt(minute: number): Stamp {
  return { at: `2026-03-02T08:${String(minute).padStart(2, "0")}:00+07:00`, by: "Nguyễn Thị An" };
}

/** The events that begin the sample incident. */
export function opening(incident = INCIDENT): RecordEvent[] {
  const walk = { walk: "w1", playbook: "media_crisis", version: "2026.11", hash: "a".repeat(64), language: "vi" };
  return [
    { type: "incident_opened", incident, drill: false, lectern: "0.1.0", ...stampAt(0) },
    { type: "walk_started", ...walk, ...stampAt(0) },
  ];
}

/** A morning's answers, as a spokesperson in Vietnamese gives them. */
export function morning(): RecordEvent[] {
  const answered = { type: "answered", walk: "w1", round: 1 } as const;
  return [
    {
      ...answered,
      step: "what",
      said: { outcome: { is: "value", value: "Cháy tại xưởng may Bình An, khu công nghiệp Sóng Thần" } },
      ...stampAt(1),
    },
    {
      ...answered,
      step: "casualties",
      said: {
        outcome: { is: "value", value: 2 },
        fact: { fact: "casualties", value: 2, status: "confirmed", confirmed_by: "Bệnh viện tỉnh" },
      },
      ...stampAt(2),
    },
    {
      ...answered,
      step: "children",
      said: { outcome: { is: "skipped", reason: "chưa liên lạc được nhà trường" } },
      ...stampAt(3),
    },
    { ...answered, step: "cause", said: { outcome: { is: "unknown" } }, ...stampAt(4) },
    {
      type: "note",
      walk: "w1",
      step: "cause",
      said: { text: 'Phóng viên gọi lần hai; hẹn trả lời trước 09:30 \u2028 "ngoặc" \\ \u0000' },
      ...stampAt(5),
    },
    { type: "fact", said: { fact: "casualties", status: "disputed", source: "báo địa phương" }, ...stampAt(6) },
    {
      ...answered,
      step: "checks",
      said: { outcome: { is: "value", value: { ticked: ["families", "staff"], why: { union: "đang họp" } } } },
      ...stampAt(7),
    },
    { type: "paused", walk: "w1", why: "hangup", ...stampAt(8) },
  ];
}

/** A world that gives the same bytes each time: chance counts up, the clock stands, only listed processes run. */
export function ports(name: string, pid: number, running: ReadonlySet<number> = new Set([pid])): StorePorts {
  let next = pid;
  return {
    session: { id: `${name}-${pid}`, host: "may-truc", pid, user: name },
    stamp: () => ({ at: "2026-03-02T09:00:00+07:00", by: name }),
    random: (bytes) => Uint8Array.from({ length: bytes }, () => (next = (next * 73 + 41) % 256)),
    isRunning: (asked) => running.has(asked),
  };
}
