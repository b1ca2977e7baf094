import type { initEn } from "../en/init.js";

/** What `lectern init` asks and says, in Vietnamese. */
export const initVi: typeof initEn = {
  intro:
    "**Hồ sơ đơn vị.** Khoảng mười câu hỏi ngắn: tên gọi, đường dây nóng, người liên hệ. Câu nào chưa có thì nhấn Enter để trống, điền sau cũng được. Chỉ ghi tệp khi bạn đồng ý ở cuối.",
  ask: {
    nameVi: "Tên đầy đủ của đơn vị bằng tiếng Việt?",
    nameEn: "Tên đầy đủ bằng tiếng Anh?",
    level: "Đơn vị thuộc cấp nào?",
    hotline: "Số đường dây nóng cho người dân?",
    hours: "Đường dây nóng trực giờ nào? (ví dụ: 24/7)",
    portal: "Địa chỉ trang thông tin điện tử?",
    spokesperson: "Ai là người phát ngôn? (họ tên, chức danh, điện thoại, e-mail)",
    deputy: "Khi vắng thì ai thay? (họ tên, chức danh, điện thoại, e-mail)",
    pressContact: "Báo chí liên hệ ai? (họ tên, chức danh, điện thoại, e-mail)",
    tried: "Hôm nay đã thử gọi, viết vào các số và địa chỉ này chưa?",
    folder: "Có cần thêm một thư mục kịch bản để tự chỉnh sửa không?",
    write: "Ghi lectern.yaml vào đây?",
  },
  levels: {
    later: "Để điền sau",
    ministry: "Bộ, cơ quan ngang bộ",
    province: "Ủy ban nhân dân cấp tỉnh",
    department: "Sở, ban, ngành, chi cục và đơn vị khác của tỉnh",
    commune: "Xã, phường, đặc khu",
  },
  tried: { no: "Chưa", noNote: "lệnh validate sẽ nhắc", yes: "Đã thử hôm nay" },
  folder: {
    no: "Không cần",
    noNote: "kịch bản có sẵn dùng được ngay",
    yes: (folder) => `Có, đặt ở ${folder}/`,
    yesNote: "bản sao kèm thư viện, lược đồ, tình huống",
  },
  write: { yes: "Ghi", no: "Thôi", noNote: "không ghi gì" },
  needsName: "Cần có họ tên trước: chỉ có số máy thì chưa biết là gọi cho ai.",
  stays: (file) => `${file} đã có ở đây và được giữ nguyên.`,
  wrote: (file) => `đã ghi: ${file}`,
  next: "Tiếp theo: mở lectern.yaml để điền nốt, kiểm tra bằng lectern validate lectern.yaml, rồi bắt đầu bằng lectern run.",
  nothingWritten: "Chưa ghi gì cả.",
  isThere: (file) => `${file} đã có ở đây; chưa ghi gì`,
  isThereHelp: "Sửa tệp đang có, hoặc chuyển nó đi nơi khác trước. Để kiểm tra: lectern validate lectern.yaml",
  wroteFolder: (folder, files) => `đã ghi: ${folder}/ (${files} tệp)`,
  nextFolder: (folder) =>
    `Với kịch bản: chỉnh sửa trong ${folder}/, kiểm tra bằng lectern validate, chạy thử tình huống bằng lectern dry-run ${folder}/scenarios. Thư mục mang tên playbooks thì lectern run tự nhận kịch bản trong đó.`,
  folderThereHelp: "Chọn thư mục khác: lectern init --playbooks kich-ban. Tệp đang có không bao giờ bị ghi đè.",
  noName: "thiếu tên đơn vị: --name",
  noNameHelp:
    'Không có cửa sổ dòng lệnh thì ghi hết bằng tùy chọn: lectern init --name "Sở Mẫu" --hotline "1900 0000"; xem các tùy chọn khác: lectern init --help',
  flagNeedsName: (flag) => `${flag} cần có họ tên trước: "Họ tên, chức danh, điện thoại, e-mail"`,
  deputyAlone: "--deputy là người thay người phát ngôn: còn thiếu --spokesperson",
  badLanguages: (typed) => `--languages cần tên ngôn ngữ như vi,en, không phải "${typed}"`,
  failed: (path, code) => `không ghi được ${path} (${code})`,
  failedHelp: "Không để lại tệp dở dang nào. Kiểm tra thư mục và dung lượng trống, rồi chạy lại lectern init.",
};
