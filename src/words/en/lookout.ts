/** What a walk says of coverage that was seen, in English. */
export const lookoutEn = {
  alert: (says: string): string => `**New alert.** ${says}`,
  moreAlerts: (count: number): string =>
    `${count} more ${count === 1 ? "alert" : "alerts"}: lectern monitor digest lists them.`,
  read: (at: string, from: string): string => `Seen up to ${at}, counted from ${from}.`,
  notRead: "Nothing has been read yet. Enter what you have seen yourself; leave out what you do not know.",
  check: "These figures count all that matches the watch terms. Correct what does not concern this incident.",
  alerts: (count: number): string => (count === 1 ? "Alert:" : "Alerts:"),
  stories: "Most widely carried:",
  story: (title: string, outlets: number): string => `${title} (${outlets} ${outlets === 1 ? "outlet" : "outlets"})`,
  before: (figures: string): string => `Round before: ${figures}`,
  proposed: "Filled in from what was just seen; change what is not right:",
  proposal: (sign: string, level: string, because: string): string => `${sign}: ${level} (${because})`,
  yes: "yes",
  no: "no",
};
