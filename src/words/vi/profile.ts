import type { profileEn } from "../en/profile.js";

/** The comments in a profile that `lectern init` writes, in Vietnamese. */
export const profileVi: typeof profileEn = {
  head: [
    "Những điều về đơn vị mà kịch bản không thể biết trước. Sửa lúc nào cũng được, rồi kiểm tra bằng: lectern validate lectern.yaml",
    "Dòng có dấu # liền ngay trước chữ là mẫu: bỏ dấu # và thay bằng thông tin của đơn vị. Mục nào chưa có thì cứ để vậy; văn bản sẽ hiện chỗ còn thiếu.",
  ],
  name: "Tên đầy đủ, in trong các tuyên bố.",
  short_name: "Tên gọi từ lần nhắc thứ hai trở đi.",
  level:
    "ministry (bộ, cơ quan ngang bộ), province (ủy ban nhân dân cấp tỉnh), department (sở, ban, ngành, chi cục và đơn vị khác của tỉnh), commune (xã, phường, đặc khu).",
  hotline: "Số điện thoại để người dân gọi, và giờ có người trực. Số điện thoại luôn đặt trong dấu nháy.",
  portal: "Nơi đơn vị đăng thông tin chính thức.",
  accounts: "Các tài khoản mạng xã hội chính thức.",
  spokesperson:
    "Người phát ngôn, và người thay khi vắng. confirmed_on là ngày gần nhất đã gọi hoặc viết thử; quá 90 ngày, lectern validate sẽ nhắc.",
  press_contact: "Đầu mối để báo chí liên hệ.",
  roles:
    "Ai giữ các vai trò khác trong kịch bản, và ai thay. Tên vai trò lấy từ kịch bản: head, communication_lead, expert, legal, …",
  press_list: "Các cơ quan báo chí mà đơn vị gửi thông tin.",
  languages: "Các ngôn ngữ dùng khi công bố.",
  house_rules: "Quy tắc phát ngôn của đơn vị, dành cho người viết.",
  legal_clocks:
    "Những thời hạn mà đơn vị hiểu là pháp luật quy định. Lectern chưa kiểm chứng: cần đối chiếu với văn bản đang có hiệu lực. check: chưa ai đối chiếu; seen: đã có người của đơn vị đọc văn bản. Thời hạn mang đúng id đồng hồ của kịch bản thì quyết định số giờ của đồng hồ ấy; thời hạn khác nêu câu hỏi bắt đầu (starts) và câu hỏi kết thúc (ends).",
  time_zone: "Múi giờ của mọi giờ ghi không kèm múi giờ.",
  store: "Thư mục lưu hồ sơ vụ việc, nếu không dùng thư mục mặc định.",
};
