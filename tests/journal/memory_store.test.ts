import type { Folder, Shelf } from "../../src/journal/memory_store.js";
import { MemoryStore } from "../../src/journal/memory_store.js";
import { storeContract } from "./store_contract.js";

storeContract("the store in memory", () => {
  const shelf: Shelf = new Map();
  return {
    store: (ports) => new MemoryStore(ports, shelf),
    tamper: (incident, change) => {
      const folder = shelf.get(incident) as Folder;
      folder.record = change(folder.record);
    },
    torn: (incident) => [...(shelf.get(incident)?.torn ?? [])],
  };
});
