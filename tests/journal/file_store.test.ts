import { fileWorld } from "./scratch.js";
import { storeContract } from "./store_contract.js";

storeContract("the store in files", () => fileWorld());
