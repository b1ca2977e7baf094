import type { exploreEn } from "../en/explore.js";

/** What `lectern explore` says, in Vietnamese. */
export const exploreVi: typeof exploreEn = {
  walks: (count) => `${count} lượt đi đến hết vòng đầu`,
  walksAtMost: (count) => `nhiều nhất ${count} lượt đi đến hết vòng đầu (có phần không chính xác tuyệt đối)`,
  notCounted: (step, names) =>
    `chưa đếm được số lượt đi: ở "${step}" phải nhớ cùng lúc quá nhiều câu trả lời (${names})`,
  questions: (shortest, longest) =>
    shortest === longest ? `mỗi lượt ${longest} câu hỏi` : `mỗi lượt từ ${shortest} đến ${longest} câu hỏi`,
  reached: (steps, of) => (steps === of ? `cả ${of} bước đều tới được` : `tới được ${steps} trong ${of} bước`),
  states: (count) => `${count} trạng thái`,
  clock: (title, soonest, latest, within) =>
    `${title}: ${soonest === latest ? soonest : `${soonest} đến ${latest}`} phút, cho phép ${within}`,
  clockNever: (title) => `${title}: không lượt đi nào của vòng đầu dừng được đồng hồ này`,
  clockOpen: (title) => `${title}: chỉ câu trả lời thì chưa biết khi nào dừng`,
  holds: "đúng trên mọi lượt đi",
  broken: "bị phá vỡ",
  open: "chưa xét hết",
  inexact: "không chính xác tuyệt đối",
  noSuchStep: (step) => `kịch bản không có bước "${step}"`,
  neverReached: (step) => `không lượt đi nào tới được "${step}", nên không có lượt nào để nêu`,
  notTaken: (step) => `lượt đi tới "${step}" dựa trên một khả năng không xảy ra`,
  written: (files, folder) => `đã ghi ${files} tình huống vào ${folder}`,
  exists: (file) => `"${file}" đã có sẵn`,
  existsHelp: "hãy nêu một thư mục chưa có tình huống cùng tên; không tệp nào bị ghi đè",
};
