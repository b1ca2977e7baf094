/** What stands for any words of a person in a scenario that nobody has written. */
export function exampleText(language: string): string {
  return language === "vi" ? "ví dụ" : "example";
}
