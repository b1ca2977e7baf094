import type { organisationEn } from "../en/organisation.js";

/** What `lectern init --show` says of an organisation, in Vietnamese. */
export const organisationVi: typeof organisationEn = {
  noName: "(chưa có tên)",
  labels: {
    level: "Cấp",
    hotline: "Đường dây nóng",
    portal: "Trang thông tin điện tử",
    spokesperson: "Người phát ngôn",
    press_contact: "Đầu mối báo chí",
    languages: "Ngôn ngữ công bố",
    time_zone: "Múi giờ",
    store: "Nơi lưu hồ sơ",
    accounts: "Tài khoản chính thức",
    roles: "Ai giữ vai trò nào",
    press_list: "Danh sách báo chí",
    house_rules: "Quy tắc của đơn vị, hiện mỗi khi soạn văn bản",
    legal_clocks: "Thời hạn được cho là do luật định",
  },
  levels: {
    ministry: "bộ, cơ quan ngang bộ",
    province: "ủy ban nhân dân cấp tỉnh",
    department: "sở, ban, ngành, chi cục và đơn vị khác của tỉnh",
    commune: "xã, phường, đặc khu",
  },
  fields: {
    name: "tên đơn vị",
    hotline: "đường dây nóng",
    portal: "trang thông tin điện tử",
    spokesperson: "người phát ngôn",
    press_contact: "đầu mối báo chí",
    roles: "người giữ các vai trò",
    press_list: "danh sách báo chí",
  },
  confirmed: (day) => `đã thử liên lạc ngày ${day}`,
  withDeputies: (holder, deputies) => `${holder}; người thay: ${deputies}`,
  limit: (title, hours, from) => `${title}: ${hours} giờ${from === "" ? "" : `, tính từ ${from}`}`,
  certainty: {
    seen: "đơn vị đã đọc văn bản hiện hành",
    check: "chưa ai trong đơn vị đọc; cần kiểm tra văn bản hiện hành",
  },
  missing: (fields) => `Chưa có: ${fields}.`,
  noProfile: "thư mục này không có lectern.yaml",
  noProfileHelp: "lectern init hỏi về đơn vị rồi ghi tệp này.",
  broken: "lectern.yaml có lỗi, đã nêu ở trên",
  brokenHelp: "Sửa xong thì kiểm tra lại: lectern validate lectern.yaml",
};
