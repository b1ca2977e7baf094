/** The English words of `lectern schema`. */
export const schemaEn = {
  noSuchSort: (sort: string): string => `there is no sort of file called "${sort}"`,
  sorts: (sorts: string): string => `The sorts are ${sorts}; without one, the schema of all of them is printed.`,
};
