import type { Disk } from "../../src/journal/disk.js";
import { nodeDisk } from "../../src/journal/disk.js";

/** A disk that says no once, or from then on, at one of its calls. */
export interface Fault {
  /** The call that fails, counted from 1 over all calls that can change or reveal something. */
  readonly at: number;
  readonly code: string;
  /** Every later write, sync, truncation and opening fails too, as on a disk that stays full. */
  readonly lasting?: boolean;
  /** A write that fails has put down half of its bytes before. */
  readonly half?: boolean;
}

/** The real disk, with faults; `calls` names what was asked of it. */
export interface FaultyDisk extends Disk {
  readonly calls: string[];
  /** Makes the next calls fail by this plan, counted from now; undefined heals the disk. */
  plan(fault: Fault | undefined): void;
}

const LASTING = new Set(["open", "write", "sync", "truncate", "makeFolder"]);

/** A disk without a fault yet. */
export function faultyDisk(): FaultyDisk {
  const calls: string[] = [];
  let fault: Fault | undefined;
  const now = (name: string): Fault | undefined => {
    calls.push(name);
    if (fault === undefined || calls.length < fault.at) return undefined;
    return calls.length === fault.at || (fault.lasting === true && LASTING.has(name)) ? fault : undefined;
  };
  const wrap =
    <Arguments extends readonly unknown[], Result>(name: string, real: (...args: Arguments) => Result) =>
    (...args: Arguments): Result => {
      const fails = now(name);
      if (fails !== undefined) throw Object.assign(new Error(`${fails.code}: ${name}`), { code: fails.code });
      return real(...args);
    };
  const disk = Object.fromEntries(
    Object.entries(nodeDisk).map(([name, real]) => [
      name,
      wrap(name, real as (...args: readonly unknown[]) => unknown),
    ]),
  ) as unknown as Disk;
  const write = (handle: number, bytes: Uint8Array): number => {
    if (fault?.half === true && calls.length + 1 === fault.at)
      nodeDisk.write(handle, bytes.subarray(0, bytes.length / 2));
    return disk.write(handle, bytes);
  };
  const plan = (next: Fault | undefined): void => {
    calls.length = 0;
    fault = next;
  };
  return { ...disk, write, calls, plan };
}
