import { describe, expect, it } from "vitest";
import type { RecordEvent } from "../../src/domain/event.js";
import { bundleOf, bundleText, readBundle } from "../../src/journal/bundle.js";
import type { Bundle } from "../../src/journal/bundle.js";
import { isStoreFailure } from "../../src/journal/failure.js";
import type { StoreFailure } from "../../src/journal/failure.js";
import type { IncidentLog, IncidentStore, StorePorts } from "../../src/journal/store.js";
import { INCIDENT, morning, opening, ports, stampAt } from "./sample.js";

/** A place that several sessions reach, each through a store of its own. */
export interface World {
  store(ports: StorePorts): IncidentStore;
  /** Changes the bytes of a record behind everybody's back. */
  tamper(incident: string, change: (bytes: Uint8Array) => Uint8Array): void;
  /** What was set aside as torn, oldest first. */
  torn(incident: string): Uint8Array[];
}

/** What was hoped for; a failure fails the test with its own words. */
export function good<T>(value: T | StoreFailure): T {
  if (isStoreFailure(value)) throw new Error(JSON.stringify(value));
  return value;
}

const note = (text: string): RecordEvent => ({ type: "note", said: { text }, ...stampAt(20) });

function texts(log: IncidentLog): string[] {
  return log.entries.flatMap((entry) => (entry.type === "note" && entry.said !== null ? [entry.said.text] : []));
}

async function begun(store: IncidentStore, incident = INCIDENT): Promise<IncidentLog> {
  return good(
    await store.create({ events: opening(incident), attachments: { "playbooks/aa.json": '{"id":"xưởng"}' } }),
  );
}

/** Everything a store promises, whatever it is made of. */
export function storeContract(name: string, makeWorld: () => World): void {
  describe(`${name}: keeping`, () => {
    it("gives back what was appended, in order, to whoever opens it", async () => {
      const world = makeWorld();
      const log = await begun(world.store(ports("an", 7)));
      const appended = good(await log.append(morning()));
      expect(appended.map((entry) => entry.seq)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
      await log.release();
      const read = good(await world.store(ports("binh", 8)).open(INCIDENT, { mode: "read" }));
      expect(read.entries.map(({ seq: _seq, ...event }) => event)).toEqual([...opening(), ...morning()]);
      expect(read.damage).toBeUndefined();
      expect(read.torn).toBeUndefined();
      expect(read.lines.length).toBe(10);
      expect(read.head).toBe(log.head);
    });

    it("goes on where it was left", async () => {
      const world = makeWorld();
      const first = await begun(world.store(ports("an", 7)));
      await first.release();
      const second = good(await world.store(ports("an", 9)).open(INCIDENT, { mode: "write" }));
      good(await second.append([note("tiếp tục")]));
      expect(second.entries.at(-1)).toMatchObject({ seq: 3, type: "note" });
    });

    it("has nothing to say of an incident that is not there, nor of a name that is none", async () => {
      const store = makeWorld().store(ports("an", 7));
      for (const mode of ["read", "write"] as const) {
        for (const id of ["2026-01-01-bbbb", "../../etc", "", "."]) {
          expect(await store.open(id, { mode })).toEqual({ failed: "not_found", incident: id });
        }
      }
      expect(await store.ids()).toEqual([]);
      expect(await store.list()).toEqual([]);
    });

    it("does not begin an incident twice", async () => {
      const store = makeWorld().store(ports("an", 7));
      const log = await begun(store);
      good(await log.append([note("đã có")]));
      expect(await store.create({ events: opening() })).toEqual({ failed: "exists", incident: INCIDENT });
      expect(texts(good(await store.open(INCIDENT, { mode: "read" })))).toEqual(["đã có"]);
    });

    it("takes only an opening for the beginning of an incident", async () => {
      const store = makeWorld().store(ports("an", 7));
      await expect(store.create({ events: [note("x")] })).rejects.toThrow(TypeError);
      await expect(store.create({ events: opening("../x") })).rejects.toThrow(TypeError);
    });

    it("writes no more once it was let go of, nor when it was opened for reading", async () => {
      const world = makeWorld();
      const log = await begun(world.store(ports("an", 7)));
      await log.release();
      await log.release();
      const read = good(await world.store(ports("an", 7)).open(INCIDENT, { mode: "read" }));
      for (const closed of [log, read]) {
        expect(await closed.append([note("x")])).toEqual({ failed: "not_writable" });
        expect(await closed.attach("playbooks/bb.json", "x")).toEqual({ failed: "not_writable" });
        expect(await closed.erase("all", "x")).toEqual({ failed: "not_writable" });
      }
    });

    it("keeps texts beside the record", async () => {
      const world = makeWorld();
      const log = await begun(world.store(ports("an", 7)));
      expect(await log.attach("playbooks/bb.json", "cũ")).toBeUndefined();
      expect(await log.attach("playbooks/bb.json", "mới")).toBeUndefined();
      await log.release();
      const read = good(await world.store(ports("binh", 8)).open(INCIDENT, { mode: "read" }));
      expect(await read.attachments()).toEqual(["playbooks/aa.json", "playbooks/bb.json"]);
      expect(await read.attachment("playbooks/aa.json")).toBe('{"id":"xưởng"}');
      expect(await read.attachment("playbooks/bb.json")).toBe("mới");
      expect(await read.attachment("playbooks/cc.json")).toBeUndefined();
      expect(await read.attachment("../../etc/passwd")).toBeUndefined();
      await expect(log.attach("../out.json", "x")).rejects.toThrow(RangeError);
    });
  });

  describe(`${name}: the list`, () => {
    it("shows what can be known without a playbook, the latest first", async () => {
      const world = makeWorld();
      const store = world.store(ports("an", 7));
      const older = await begun(store, "2026-03-01-bbbb");
      await older.release();
      const log = await begun(store);
      good(
        await log.append([
          note("x"),
          { type: "moved", walk: "w1", version: "2026.12", hash: "c", ...stampAt(21) },
          { type: "language", walk: "w1", language: "en", ...stampAt(22) },
        ]),
      );
      const walk = { walk: "w1", playbook: "media_crisis", version: "2026.12", hash: "c", language: "en" };
      const [latest, second] = good(await world.store(ports("binh", 8, new Set([7]))).list());
      expect(latest).toEqual({
        id: INCIDENT,
        opened_at: stampAt(0).at,
        last_at: stampAt(22).at,
        drill: false,
        closed: false,
        events: 5,
        walks: [{ ...walk, started_at: stampAt(0).at, ended: false }],
        locked: { id: "an-7", host: "may-truc", pid: 7, user: "an", since: "2026-03-02T09:00:00+07:00" },
      });
      expect(second).toMatchObject({ id: "2026-03-01-bbbb", events: 2 });
      expect(await store.summary("2026-03-01-bbbb")).toEqual(second);
      expect(await store.summary("2026-03-01-zzzz")).toEqual({ failed: "not_found", incident: "2026-03-01-zzzz" });
      expect(good(await store.ids())).toEqual(["2026-03-01-bbbb", INCIDENT]);
    });

    it("knows ended walks, closed incidents, and those that go on after all", async () => {
      const store = makeWorld().store(ports("an", 7));
      const log = await begun(store);
      const state = async (): Promise<unknown> =>
        good(await store.list()).map(({ closed, walks }) => [closed, walks.map((walk) => walk.ended)]);
      good(await log.append([{ type: "walk_ended", walk: "w1", ...stampAt(30) }]));
      expect(await state()).toEqual([[false, [true]]]);
      good(await log.append([{ type: "incident_closed", said: { reason: "xong" }, ...stampAt(31) }, note("bổ sung")]));
      expect(await state()).toEqual([[true, [true]]]);
      good(
        await log.append([
          { type: "walk_started", walk: "w2", playbook: "p", version: "1", hash: "d", language: "vi", ...stampAt(32) },
        ]),
      );
      expect(await state()).toEqual([[false, [true, false]]]);
    });
  });

  describe(`${name}: damage`, () => {
    async function filled(world: World): Promise<void> {
      const log = await begun(world.store(ports("an", 7)));
      good(await log.append(morning()));
      await log.release();
    }

    it("sets a torn last line aside, says so, and goes on", async () => {
      const world = makeWorld();
      await filled(world);
      let part = new Uint8Array();
      world.tamper(INCIDENT, (bytes) => {
        const cut = bytes.subarray(0, bytes.length - 20);
        part = cut.slice(cut.lastIndexOf(0x0a) + 1);
        return cut;
      });
      const store = world.store(ports("an", 9));
      expect(good(await store.open(INCIDENT, { mode: "read" })).torn).toBe(part.length);
      expect(good(await store.list())[0]?.torn).toBe(part.length);
      const log = good(await store.open(INCIDENT, { mode: "write" }));
      expect(log.torn).toBe(part.length);
      expect(log.entries.at(-1)).toMatchObject({ type: "torn_line", bytes: part.length, seq: 10 });
      good(await log.append([note("sau khi mất điện")]));
      expect(world.torn(INCIDENT).map((bytes) => Buffer.from(bytes).toString())).toEqual([
        Buffer.from(part).toString(),
      ]);
      const again = good(await store.open(INCIDENT, { mode: "read" }));
      expect([again.damage, again.torn, again.entries.length]).toEqual([undefined, undefined, 11]);
    });

    it("keeps every torn line there ever was", async () => {
      const world = makeWorld();
      await filled(world);
      for (const pid of [11, 12, 13]) {
        world.tamper(INCIDENT, (bytes) => Buffer.concat([bytes, Buffer.from(`{"seq":dở dang ${pid}`)]));
        await good(await world.store(ports("an", pid)).open(INCIDENT, { mode: "write" })).release();
      }
      expect(world.torn(INCIDENT).map((bytes) => Buffer.from(bytes).toString())).toEqual(
        [11, 12, 13].map((pid) => `{"seq":dở dang ${pid}`),
      );
    });

    it("reads what stands before damage, names its line, and writes nothing", async () => {
      const world = makeWorld();
      await filled(world);
      world.tamper(INCIDENT, (bytes) => Buffer.from(Buffer.from(bytes).toString().replace("nhà trường", "nhà trưởng")));
      const store = world.store(ports("an", 9));
      const damage = { line: 5, problem: "words_changed" };
      expect(await store.open(INCIDENT, { mode: "write" })).toEqual({ failed: "damaged", damage });
      expect(await store.open(INCIDENT, { mode: "write", takeOver: true })).toEqual({ failed: "damaged", damage });
      const read = good(await store.open(INCIDENT, { mode: "read" }));
      expect([read.damage, read.entries.length]).toEqual([damage, 4]);
      expect(good(await store.list())[0]).toMatchObject({ damaged: damage, events: 4 });
      expect(good(await store.list())[0]?.locked).toBeUndefined();
    });
  });

  describe(`${name}: one writer at a time`, () => {
    const alive = new Set([7, 8, 9]);

    it("says who has it and since when", async () => {
      const world = makeWorld();
      await begun(world.store(ports("an", 7, alive)));
      const holder = { id: "an-7", host: "may-truc", pid: 7, user: "an", since: "2026-03-02T09:00:00+07:00" };
      expect(await world.store(ports("binh", 8, alive)).open(INCIDENT, { mode: "write" })).toEqual({
        failed: "locked",
        holder,
      });
    });

    it("lets anybody read meanwhile", async () => {
      const world = makeWorld();
      const log = await begun(world.store(ports("an", 7, alive)));
      good(await log.append([note("đang làm")]));
      expect(texts(good(await world.store(ports("binh", 8, alive)).open(INCIDENT, { mode: "read" })))).toEqual([
        "đang làm",
      ]);
    });

    it("is free again once it was let go of", async () => {
      const world = makeWorld();
      await (await begun(world.store(ports("an", 7, alive)))).release();
      const log = good(await world.store(ports("binh", 8, alive)).open(INCIDENT, { mode: "write" }));
      expect(log.entries.map((entry) => entry.type)).toEqual(["incident_opened", "walk_started"]);
    });

    it("is taken from a dead session without a word", async () => {
      const world = makeWorld();
      await begun(world.store(ports("an", 7, alive)));
      const store = world.store(ports("binh", 8, new Set([8])));
      expect(good(await store.list())[0]?.locked).toBeUndefined();
      const log = good(await store.open(INCIDENT, { mode: "write" }));
      expect(log.entries.map((entry) => entry.type)).toEqual(["incident_opened", "walk_started"]);
    });

    it("is not taken for dead on another machine", async () => {
      const world = makeWorld();
      await begun(world.store(ports("an", 7, alive)));
      const elsewhere = ports("binh", 8, new Set([8]));
      const store = world.store({ ...elsewhere, session: { ...elsewhere.session, host: "may-khac" } });
      expect(await store.open(INCIDENT, { mode: "write" })).toMatchObject({ failed: "locked", holder: { user: "an" } });
    });

    it("is taken from a living session on request, which can write no more", async () => {
      const world = makeWorld();
      const loser = await begun(world.store(ports("an", 7, alive)));
      good(await loser.append([note("trước")]));
      const winner = good(await world.store(ports("binh", 8, alive)).open(INCIDENT, { mode: "write", takeOver: true }));
      expect(winner.entries.at(-1)).toMatchObject({
        type: "taken_over",
        from: "an@may-truc (7), 2026-03-02T09:00:00+07:00",
      });
      const lost = { failed: "lost", holder: { user: "binh" } };
      expect(await loser.append([note("muộn")])).toMatchObject(lost);
      expect(await loser.attach("playbooks/bb.json", "x")).toMatchObject(lost);
      expect(await loser.erase("all", "x")).toMatchObject(lost);
      good(await winner.append([note("sau")]));
      await loser.release();
      good(await winner.append([note("vẫn giữ")]));
      expect(await world.store(ports("chi", 9, alive)).open(INCIDENT, { mode: "write" })).toMatchObject({
        failed: "locked",
        holder: { user: "binh" },
      });
      await winner.release();
      expect(await loser.append([note("muộn hơn")])).toMatchObject({ failed: "not_writable" });
      const read = good(await world.store(ports("chi", 9, alive)).open(INCIDENT, { mode: "read" }));
      expect([read.damage, texts(read)]).toEqual([undefined, ["trước", "sau", "vẫn giữ"]]);
    });

    it("can be taken over again and again", async () => {
      const world = makeWorld();
      let last = await begun(world.store(ports("an", 7, alive)));
      for (const pid of [8, 9, 7, 8]) {
        const next = good(
          await world.store(ports(`nguoi${pid}`, pid, alive)).open(INCIDENT, { mode: "write", takeOver: true }),
        );
        expect(await last.append([note("x")])).toMatchObject({ failed: "lost" });
        good(await next.append([note(`của ${pid}`)]));
        last = next;
      }
      expect(texts(last)).toEqual(["của 8", "của 9", "của 7", "của 8"]);
    });

    it("does not let a session write that lost a lock which nobody holds any more", async () => {
      const world = makeWorld();
      const loser = await begun(world.store(ports("an", 7, alive)));
      await good(
        await world.store(ports("binh", 8, alive)).open(INCIDENT, { mode: "write", takeOver: true }),
      ).release();
      expect(await loser.append([note("muộn")])).toEqual({ failed: "lost", holder: undefined });
    });
  });

  describe(`${name}: what is left while somebody else writes`, () => {
    const left = (minute: number, text: string): RecordEvent => ({
      type: "note",
      said: { text },
      ...stampAt(minute),
      by: "chi",
    });

    it("is taken in by whoever writes, in the order of its times, with its author and time, each once", async () => {
      const world = makeWorld();
      const log = await begun(world.store(ports("an", 7)));
      const colleague = world.store(ports("chi", 8));
      const later = good(await colleague.leave(INCIDENT, [left(12, "hai")]));
      good(await colleague.leave(INCIDENT, [left(11, "một")]));
      good(await log.append([note("của tôi")]));
      const taken = good(await log.takeIn());
      expect(taken).toMatchObject([
        { seq: 4, type: "note", by: "chi", at: stampAt(11).at, said: { text: "một" } },
        { seq: 5, type: "note", by: "chi", at: stampAt(12).at, said: { text: "hai" }, drop: later },
      ]);
      expect(good(await log.takeIn())).toEqual([]);
      await log.release();
      const read = good(await colleague.open(INCIDENT, { mode: "read" }));
      expect(read.damage).toBeUndefined();
      expect(texts(read)).toEqual(["của tôi", "một", "hai"]);
    });

    it("is taken in by the next session where nobody is writing any more, and not by one that reads", async () => {
      const world = makeWorld();
      const log = await begun(world.store(ports("an", 7)));
      good(await world.store(ports("chi", 8)).leave(INCIDENT, [left(11, "một")]));
      await log.release();
      expect(texts(good(await world.store(ports("bình", 9)).open(INCIDENT, { mode: "read" })))).toEqual([]);
      const next = good(await world.store(ports("bình", 9)).open(INCIDENT, { mode: "write" }));
      expect(texts(next)).toEqual(["một"]);
      await next.release();
    });

    it("stays where it is when this session has lost the incident", async () => {
      const world = makeWorld();
      const log = await begun(world.store(ports("an", 7)));
      const second = good(await world.store(ports("bình", 8)).open(INCIDENT, { mode: "write", takeOver: true }));
      good(await world.store(ports("chi", 9)).leave(INCIDENT, [left(11, "một")]));
      expect(await log.takeIn()).toMatchObject({ failed: "lost" });
      expect(good(await second.takeIn())).toHaveLength(1);
      await second.release();
    });

    it("goes nowhere for an incident that is not there", async () => {
      const store = makeWorld().store(ports("chi", 8));
      expect(await store.leave(INCIDENT, [left(11, "một")])).toEqual({ failed: "not_found", incident: INCIDENT });
    });
  });

  describe(`${name}: erasing`, () => {
    it("erases the words of some events and nothing else", async () => {
      const world = makeWorld();
      const log = await begun(world.store(ports("an", 7)));
      good(await log.append(morning()));
      const before = log.entries;
      await log.attach("statements/holding-1-vi.md", "Vụ cháy tại xưởng may Bình An");
      expect(good(await log.erase([3, 1, 99], "yêu cầu của gia đình"))).toEqual([3]);
      good(await log.append([note("sau khi xóa")]));
      const read = good(await world.store(ports("binh", 8)).open(INCIDENT, { mode: "read" }));
      expect(read.damage).toBeUndefined();
      expect(read.lines.join("\n")).not.toContain("Bình An");
      expect(read.entries[2]).toEqual({ ...before[2], said: null });
      expect(read.entries.slice(3, 10)).toEqual(before.slice(3));
      expect(read.entries[10]).toMatchObject({ type: "erased", events: [3], reason: "yêu cầu của gia đình" });
      expect(texts(read)).toContain("sau khi xóa");
      expect(await read.attachments()).toEqual(["playbooks/aa.json"]);
    });

    it("erases everything that persons typed, also what was torn", async () => {
      const world = makeWorld();
      const first = await begun(world.store(ports("an", 7)));
      good(await first.append(morning()));
      await first.release();
      world.tamper(INCIDENT, (bytes) => Buffer.concat([bytes, Buffer.from("dở dang")]));
      const log = good(await world.store(ports("an", 8)).open(INCIDENT, { mode: "write" }));
      expect(good(await log.erase("all", "hết hạn lưu"))).toEqual([3, 4, 5, 6, 7, 8, 9]);
      expect(world.torn(INCIDENT)).toEqual([]);
      expect(log.entries.filter((entry) => "said" in entry && entry.said !== null)).toEqual([]);
      expect(good(await log.erase("all", "lần nữa"))).toEqual([]);
      expect(log.entries.filter((entry) => entry.type === "erased").length).toBe(1);
    });
  });

  describe(`${name}: handing over`, () => {
    async function exported(store: IncidentStore): Promise<Bundle> {
      const bundle = readBundle(bundleText(await bundleOf(good(await store.open(INCIDENT, { mode: "read" })))));
      if (typeof bundle === "string") throw new Error(bundle);
      return bundle;
    }

    async function other(): Promise<{ here: IncidentStore; there: IncidentStore; bundle: Bundle }> {
      const here = makeWorld().store(ports("an", 7));
      const log = await begun(here);
      good(await log.append(morning()));
      await log.release();
      return { here, there: makeWorld().store(ports("binh", 8)), bundle: await exported(here) };
    }

    it("takes an exported incident in, whole", async () => {
      const { here, there, bundle } = await other();
      expect(good(await there.import(bundle, "ban-giao.json"))).toEqual({ id: INCIDENT, added: 10, continued: false });
      const [from, to] = [
        good(await here.open(INCIDENT, { mode: "read" })),
        good(await there.open(INCIDENT, { mode: "read" })),
      ];
      expect(to.lines.slice(0, 10)).toEqual(from.lines);
      expect(to.entries[10]).toMatchObject({ type: "imported", from: "ban-giao.json", seq: 11 });
      expect(await to.attachment("playbooks/aa.json")).toBe('{"id":"xưởng"}');
      expect(good(await there.list())[0]?.locked).toBeUndefined();
    });

    it("brings it back with what was added, and again", async () => {
      const { here, there, bundle } = await other();
      good(await there.import(bundle, "đi"));
      const log = good(await there.open(INCIDENT, { mode: "write" }));
      good(await log.append([note("ca đêm")]));
      await log.release();
      expect(good(await here.import(await exported(there), "về"))).toEqual({ id: INCIDENT, added: 2, continued: true });
      expect(texts(good(await here.open(INCIDENT, { mode: "read" })))).toContain("ca đêm");
      const back = good(await here.open(INCIDENT, { mode: "write" }));
      good(await back.append([note("ca sáng")]));
      await back.release();
      expect(good(await there.import(await exported(here), "lại đi"))).toMatchObject({ continued: true });
    });

    it("keeps its own copy of a playbook, and takes the newer text of a statement", async () => {
      const { here, there, bundle } = await other();
      good(await there.import(bundle, "đi"));
      const log = good(await there.open(INCIDENT, { mode: "write" }));
      good(await log.append([note("ca đêm")]));
      await log.attach("playbooks/aa.json", "đã sửa");
      await log.attach("statements/holding-1-vi.md", "Bản của ca đêm");
      await log.release();
      good(await here.import(await exported(there), "về"));
      const read = good(await here.open(INCIDENT, { mode: "read" }));
      expect(await read.attachment("playbooks/aa.json")).toBe('{"id":"xưởng"}');
      expect(await read.attachment("statements/holding-1-vi.md")).toBe("Bản của ca đêm");
    });

    it("refuses one that says other things than the one here, and one with nothing new", async () => {
      const { here, there, bundle } = await other();
      good(await there.import(bundle, "đi"));
      const log = good(await here.open(INCIDENT, { mode: "write" }));
      good(await log.append([note("viết tiếp ở đây")]));
      await log.release();
      expect(await there.import(await exported(here), "x")).toEqual({ failed: "not_a_continuation", line: 11 });
      expect(await there.import(bundle, "x")).toEqual({ failed: "nothing_new" });
      expect(texts(good(await there.open(INCIDENT, { mode: "read" })))).not.toContain("viết tiếp ở đây");
    });

    it("refuses one whose chain is broken, or that is not the incident it says", async () => {
      const { there, bundle } = await other();
      const broken = { ...bundle, record: bundle.record.map((line) => line.replace("Bình An", "Bình Yên")) };
      expect(await there.import(broken, "x")).toEqual({
        failed: "damaged",
        damage: { line: 3, problem: "words_changed" },
      });
      expect(await there.import({ ...bundle, incident: "2026-03-02-bbbb" }, "x")).toMatchObject({ failed: "damaged" });
      expect(await there.import({ ...bundle, record: [] }, "x")).toMatchObject({ failed: "damaged" });
      expect(await there.ids()).toEqual([]);
    });

    it("does not bring back words that were erased here", async () => {
      const { here, there, bundle } = await other();
      good(await there.import(bundle, "đi"));
      const log = good(await there.open(INCIDENT, { mode: "write" }));
      good(await log.erase([3], "xóa ở đó"));
      await log.release();
      good(await here.import(await exported(there), "về"));
      const read = good(await here.open(INCIDENT, { mode: "read" }));
      expect(read.entries[2]).toMatchObject({ said: null });
      expect(read.damage).toBeUndefined();
    });
  });
}
