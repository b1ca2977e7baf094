import type { schemaEn } from "../en/schema.js";

/** The Vietnamese words of `lectern schema`. */
export const schemaVi: typeof schemaEn = {
  noSuchSort: (sort) => `không có loại tệp nào tên là "${sort}"`,
  sorts: (sorts) => `Các loại tệp: ${sorts}. Không ghi loại nào thì in lược đồ chung cho tất cả.`,
};
