// The least that a program with inquirer does before its first question: load it and ask.
import inquirer from "inquirer";

await inquirer.prompt([{ type: "select", name: "kind", message: "READY", choices: ["accident", "leak", "rumour"] }]);
