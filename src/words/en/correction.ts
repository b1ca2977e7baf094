/** The sentences of a drafted correction, in English. */
export const correctionEn = {
  isNow: (title: string, value: string, confirmedBy: string | undefined) =>
    `${title}: ${value}${confirmedBy === undefined ? "" : `, as confirmed by ${confirmedBy}`}.`,
  isOpen: (title: string) => `${title}: this is not confirmed at present, and we are checking it.`,
  isDisputed: (title: string) => `${title}: sources differ at present, and we are checking it.`,
  weSaid: (moment: string, channel: string, value: string) =>
    `At ${moment} we said on ${channel}: ${value}. Please use the information above instead.`,
  sorry: "We are sorry for the error.",
};
