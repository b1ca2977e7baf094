import type { RumourDecision, Verification } from "../../domain/hearsay.js";
import type { hearsayEn } from "../en/hearsay.js";

const verification: Readonly<Record<Verification, string>> = {
  unchecked: "chưa kiểm chứng",
  true: "đúng",
  partly: "đúng một phần",
  false: "sai",
  unprovable: "không thể kiểm chứng",
};

const decision: Readonly<Record<RumourDecision, string>> = {
  ignore: "ghi sổ, không trả lời",
  monitor: "tiếp tục theo dõi, chưa trả lời",
  answer_privately: "trả lời người hỏi",
  prebunk: "nói trước điều đúng khi tin chưa lan",
  debunk: "đính chính công khai",
  escalate: "báo cáo lãnh đạo",
};

const ways: Readonly<Record<string, string>> = {
  log: "ghi lại; trả lời lúc này chỉ làm tin lan thêm",
  watch: "theo dõi xem tin có lan không; chưa trả lời",
  where_asked: "ai hỏi ở đâu thì trả lời ở đó",
  portal_faq: "đăng mục hỏi đáp trên cổng thông tin",
  privately_line_ready: "trả lời người hỏi, chuẩn bị sẵn lời đính chính",
  same_channel: "đính chính ngay trên kênh tin đang lan",
  all_channels_press: "đính chính trên mọi kênh của đơn vị và báo cho báo chí",
  escalate_warn: "báo cáo lãnh đạo, cảnh báo những người có thể bị hại",
  all_partners: "đính chính trên mọi kênh, cùng các đơn vị phối hợp",
  all_stand_up_hotline: "đính chính ở mọi nơi, người phát ngôn có mặt tại chỗ, mở đường dây nóng",
  disclose: "tin là đúng: đây là một vụ việc riêng, cần công bố",
};

const overrides: Readonly<Record<string, string>> = {
  asked_directly: "người liên quan đã hỏi trực tiếp nên phải trả lời",
  true_part: "có phần đúng, cần thừa nhận",
  is_true: "tin đã được xác nhận là đúng, không còn là tin đồn",
};

const parts = (list: readonly (string | undefined)[]): string =>
  list.filter((part) => part !== undefined && part !== "").join("; ");

/** Lời về tin đồn và câu hỏi của báo chí bằng tiếng Việt. */
export const hearsayVi: typeof hearsayEn = {
  verification,
  decision,
  rumourEntry: (id, said) =>
    said === null
      ? `tin đồn ${id}: lời đã được xóa`
      : `tin đồn ${id}: ${parts([
          said.text === undefined ? undefined : `“${said.text}”`,
          said.verification === undefined ? undefined : verification[said.verification],
          said.decision === undefined ? undefined : decision[said.decision],
          said.reason,
          said.evidence,
          said.answer,
          said.result,
          said.closed === true ? "đã khép lại" : undefined,
        ])}`,
  enquiryEntry: (id, said) =>
    said === null
      ? `câu hỏi ${id}: lời đã được xóa`
      : `câu hỏi ${id}: ${parts([said.outlet, said.question === undefined ? undefined : `“${said.question}”`, said.due, said.owner, said.answer, said.closed === true ? "đã khép lại" : undefined])}`,
  advice: ({ decision: decided, way, harm, spread, override }) =>
    `Đề xuất: ${decision[decided]} (${ways[way]}). Tác hại nếu tin ${harm}/3, khả năng lan ${spread}/3${override === undefined ? "" : `; ${overrides[override]}`}.`,
  rumours: "Tin đồn",
  enquiries: "Câu hỏi của báo chí",
  noRumours: "Chưa ghi tin đồn nào.",
  noEnquiries: "Chưa ghi câu hỏi nào.",
  decided: (text, reason) => `Đã quyết định: ${text}${reason === "" ? "" : `. ${reason}`}`,
  seen: (first, last) => `thấy lần đầu ${first}, ghi lần cuối ${last}`,
  due: (time) => `hạn ${time}`,
  status: { open: "đang chờ", overdue: "quá hạn", answered: "đã trả lời", closed: "đã khép lại" },
  noOwner: "chưa có người phụ trách",
  erased: "lời đã được xóa",
  logged: (id, incident) => `Đã ghi là ${id} trong ${incident}.`,
  noSuchRumour: (id, ids) => `không có tin đồn “${id}”${ids === "" ? "" : `; đang có ${ids}`}`,
  noSuchEnquiry: (id, ids) => `không có câu hỏi “${id}”${ids === "" ? "" : `; đang có ${ids}`}`,
  emptyText: "chưa có nội dung",
  nothingNew: "không có gì mới để ghi",
  badRating: (text) => `“${text}” không phải mức đánh giá; hãy viết 0, 1, 2 hoặc 3`,
  reasonNeeded: "quyết định khác đề xuất thì cần ghi lý do: --reason",
  outletNeeded: "hãy nêu cơ quan báo chí nào hỏi: --outlet",
  badTime: (text) => `“${text}” không phải thời điểm; hãy viết 15:00, 2026-11-23T15:00 hoặc 2h`,
  becameTrue: (id) => `Tin là đúng nên cần công bố. Nếu là một vụ việc riêng: lectern rumour open ${id}`,
  notTrue: (id) => `${id} chưa được xác minh là đúng; chỉ điều đúng mới thành vụ việc`,
  notTrueHelp: (id) => `Khi đã xác minh: lectern rumour update ${id} --verification true`,
  opened: (id, incident) => `${id} nay là vụ việc ${incident}. Bắt đầu một kịch bản: lectern run ${incident}`,
  openedAs: (incident) => `đã thành vụ việc ${incident}`,
  from: (id, incident, text) => `Từ tin đồn ${id} của vụ việc ${incident}: ${text}`,
  openRumours: (count) => `${count} tin đồn chưa khép lại: lectern rumour`,
  stance: "Đính chính nội dung, không nhắm vào người đưa tin. Không lấy yêu cầu gỡ bài làm bước đầu tiên.",
};
