import type { AlertFacts } from "../alert_facts.js";
import type { monitorEn } from "../en/monitor.js";

/** Số viết theo lối Việt, dưới mười thì lấy một chữ số thập phân. */
function figure(value: number): string {
  return new Intl.NumberFormat("vi", { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

function span(hours: number): string {
  return hours % 24 === 0 && hours >= 24 ? `${figure(hours / 24)} ngày` : `${figure(hours)} giờ`;
}

const levels: Readonly<Record<string, string>> = { watch: "theo dõi", alert: "cảnh báo", crisis: "khủng hoảng" };

/** Dưới mức này, so sánh với ngày thường không nói lên điều gì. */
const HARDLY_ANY = 0.5;

function alert(facts: AlertFacts): string {
  const seen = `${figure(facts.observed)} lượt nhắc trong ${span(facts.hours)}`;
  const usual =
    facts.expected < HARDLY_ANY ? "ngày thường hầu như không có" : `ngày thường khoảng ${figure(facts.expected)}`;
  if (facts.kind === "fall")
    return `“${facts.term}” lắng xuống: ${seen}, ${usual}. Có thể việc đã qua, cũng có thể một nguồn tin ngừng cập nhật.`;
  const much = facts.ratio >= 1.5 && facts.expected >= HARDLY_ANY ? ` (gấp ${figure(facts.ratio)} lần)` : "";
  const from = facts.outlets === undefined ? "" : `, từ ${figure(facts.outlets)} nơi đăng`;
  const slow = facts.kind === "slow" ? " Mức nhắc tăng chậm nhưng liên tục." : "";
  const rare = facts.oneIn >= 3 ? ` Ngày thường, khả năng xảy ra như vậy chưa tới 1 phần 10^${facts.oneIn}.` : "";
  const signal =
    facts.signal === undefined
      ? ""
      : ` Đây là căn cứ cho dấu hiệu ${facts.signal}, mức “${levels[facts.level ?? "watch"]}”.`;
  return `“${facts.term}”: ${seen}, ${usual}${much}${from}.${slow}${rare}${signal}`;
}

/** Lời của `lectern monitor` bằng tiếng Việt. */
export const monitorVi: typeof monitorEn = {
  figure,
  alert,
  alertHeads: { burst: "Tăng đột biến", fall: "Lắng xuống", slow: "Tăng dần", again: "Vẫn đang tăng" },
  alerts: "Cảnh báo",
  noAlerts: "Không có cảnh báo.",
  single: "Chỉ từ một nơi đăng (nêu để biết, chưa thành cảnh báo)",
  also: (terms) => `Các tin này cũng liên quan tới: ${terms}.`,
  largest: (title) => `Được đăng lại nhiều nhất: ${title}`,
  stories: (count) => `${figure(count)} tin mới`,
  noStories: "Không có tin mới.",
  read: (mentions, sources) => `${figure(mentions)} lượt nhắc từ ${figure(sources)} nguồn`,
  reach: (outlets, mentions) => `${figure(outlets)} nơi đăng, ${figure(mentions)} lượt`,
  why: (phrase, excerpt) => `vì có “${phrase}”: ${excerpt}`,
  bare: "khớp không dấu",
  related: "cùng sự việc với tin nêu trên",
  noMatch: "không khớp từ khóa nào",
  counts: "Lượt nhắc theo giờ",
  sources: "Nguồn tin",
  status: { read: "đã đọc", unchanged: "không có gì mới", skipped: "chưa đến lượt đọc", failed: "không đọc được" },
  items: (items, fresh) => `${figure(items)} mục, ${figure(fresh)} mục mới`,
  dated: {
    no_date: "không ghi ngày, tính theo lúc thấy lần đầu",
    unreadable_date: "ngày không đọc được, tính theo lúc thấy lần đầu",
    future_date: "ghi ngày trong tương lai, tính theo lúc thấy lần đầu",
  },
  errors: {
    not_an_address: "đây không phải là địa chỉ",
    scheme: "chỉ đọc địa chỉ http và https",
    credentials: "địa chỉ không được kèm tên và mật khẩu",
    port: "cổng này chỉ được đọc khi hồ sơ đơn vị nêu tên máy ở allow_hosts",
    private_address:
      "địa chỉ trỏ vào mạng nội bộ; nếu đúng là muốn vậy, hãy nêu tên máy ở allow_hosts trong hồ sơ đơn vị",
    no_such_host: "không có máy chủ này",
    unreachable: "không kết nối được",
    tls: "chứng thư của máy chủ không đáng tin",
    timeout: "chờ quá lâu",
    too_large: "máy chủ gửi nhiều hơn mức một nguồn tin cần có",
    bomb: "dữ liệu nén phình ra quá mức",
    encoding: "kiểu nén không đọc được",
    too_many_redirects: "bị chuyển tiếp quá năm lần",
    downgrade: "bị chuyển từ https sang http",
    status: "máy chủ từ chối",
    gone: "máy chủ báo địa chỉ này đã bỏ hẳn",
    busy: "máy chủ đề nghị chờ",
    empty: "không có nội dung",
    not_a_feed: "không phải nguồn tin, cũng không phải bản kết xuất",
    entities: "tài liệu tự khai báo thực thể; loại này không được mở",
    charset: "bảng mã chưa được hỗ trợ",
    no_columns: "không có cột nào chứa tiêu đề hay nội dung; hãy nêu rõ: --map title=<cột>",
    no_time_column: "không có cột nào chứa thời gian và số lượng; hãy nêu rõ: --map published=<cột>",
    no_such_file: "không có tệp này, hoặc không đọc được",
  },
  notes: {
    charset: ({ declared, charset }) => `ghi là ${declared}, đọc theo ${charset}`,
    truncated: () => "tài liệu bị đứt; phần còn nguyên đã được đọc",
    items_lost: ({ count }) => `${count} mục không đọc được`,
    items_recovered: () => "tài liệu hỏng; đã đọc từng mục một",
    too_many_items: ({ limit, count }) => `có ${count} mục, chỉ đọc ${limit}`,
    bad_lines: ({ count, lines }) => `${count} dòng không đọc được: ${lines}`,
    no_dates: ({ count, total }) => `${count} trên ${total} mục không có ngày dùng được, tính theo lúc thấy lần đầu`,
    text_cut: ({ count }) => `${count} mục bị cắt bớt`,
    moved: ({ url }) => `đã chuyển hẳn sang ${url}`,
  },
  redirected: (count) => `chuyển tiếp ${figure(count)} lần`,
  allowed: (hosts) => `Hồ sơ đơn vị cho phép đọc các máy sau dù có thể nằm trong mạng nội bộ: ${hosts}`,
  command: {
    noSources: "chưa có gì để đọc",
    noSourcesHelp:
      "Nêu tệp hoặc địa chỉ (lectern monitor scan feed.xml), hoặc liệt kê nguồn trong lectern.yaml, mục monitor:",
    noPlace: (id) => `nguồn “${id}” trong lectern.yaml không có url, cũng không có file`,
    brokenProfile: "lectern.yaml còn lỗi",
    brokenProfileHelp: "Xem tất cả: lectern validate lectern.yaml",
    badMap: (text) => `“${text}” không phải cách ghép cột; hãy viết title=Tiêu đề`,
    noSuchColumn: (name, known) => `“${name}” không phải loại cột: ${known}`,
    damaged: (path) => `không đọc được phần đã lưu ở ${path}`,
    damagedHelp: "Chưa có gì bị thay đổi. Muốn làm lại từ đầu: lectern monitor purge",
    badTerms: (path) => `${path} không có từ khóa theo dõi nào`,
    badTermsHelp: 'Nên viết như sau: terms: [{ id: nuoc, any: ["nước máy", "tap water"] }]',
    purged: (path) => `Đã xóa: ${path}`,
    counted: (count, terms) => `${figure(count)} số đếm trong ${figure(terms)} chuỗi`,
    written: (path) => `Đã ghi: ${path}`,
    unknownZone: (zone) => `không có múi giờ “${zone}”`,
    badTime: (text) => `“${text}” không phải thời điểm; hãy viết 2026-11-23T07:30 hoặc 24h`,
    known: "Tin này đã có; không ghi thêm.",
    byHand: "ghi tay",
    noTitle: "cần tiêu đề hoặc câu đầu của tin",
    noOutlet: "cần tên nơi đăng tin",
    noOutletHelp: '--outlet "Báo Bình Minh"',
    badUrl: (url) => `"${url}" không phải địa chỉ http hoặc https`,
    badReadings: (text) => `“${text}” không phải số lần đọc`,
    locked: "một phiên theo dõi khác đang chạy trên cùng thư mục",
    lockedHelp: "Dừng phiên kia trước, hoặc dùng thư mục riêng: --store <thư mục>",
  },
  watch: {
    begin: (sources, terms) =>
      `Đang theo dõi ${figure(sources)} nguồn với ${figure(terms)} từ khóa. Ctrl-C để dừng; không mất gì cả.`,
    live: (time, fresh, next) =>
      `${time}  ${fresh === 0 ? "yên ắng" : `${figure(fresh)} tin mới`} · lần đọc tới ${next}`,
    failing: (count) => ` · ${figure(count)} nguồn không đọc được`,
    end: "Đã dừng theo dõi. Làm tiếp từ chỗ này: lectern monitor watch",
  },
  digest: {
    title: "Báo cáo điểm tin",
    number: (number) => `Số ${number}`,
    period: (from, to, zone) => `Từ ${from} đến ${to} (${zone})`,
    preparedBy: "Người lập",
    readBy: "Nơi nhận",
    bottomLine: "Tóm tắt",
    numbers: "Số liệu",
    byChannel: "Theo kênh",
    byOutlet: "Theo nơi đăng",
    byTerm: "Theo từ khóa",
    byHour: "Theo giờ",
    criticalFirst: "Tin gắn với dấu hiệu xếp trước, rồi đến tin được đăng rộng nhất; giữ nguyên lời của nơi đăng.",
    items: "Tin bài",
    columns: {
      time: "Thời gian",
      outlet: "Nơi đăng",
      title: "Tiêu đề",
      why: "Vì sao nêu",
      reach: "Độ lan",
      accuracy: "Độ chính xác",
      handling: "Đề xuất xử lý",
      deadline: "Hạn",
    },
    unverified: "chưa kiểm chứng",
    tone: "Chương trình không chấm sắc thái: các bộ từ điển bỏ sót một nửa số từ ngữ khủng hoảng, điểm số không có cơ sở bảo vệ. Hãy đọc và tự đánh giá.",
    narratives: "Người dân hỏi gì",
    noQuestions: "Không có tiêu đề nào trong kỳ nêu câu hỏi.",
    rumours: "Tin đồn",
    noRumours: "Không có tin đồn nào đang theo dõi.",
    own: "Thông tin đơn vị đã công bố",
    noOwn: "Ghi vào đây những gì đơn vị đã công bố và mọi sai sót phát hiện được.",
    enquiries: "Câu hỏi của báo chí",
    noEnquiries: "Không có câu hỏi nào đang chờ trả lời.",
    vulnerable: "Người cần được bảo vệ",
    vulnerableNote:
      "Rà các tin trên xem có tên hoặc hình ảnh trẻ em, nạn nhân và gia đình họ không; nếu có, chuyển sang phụ lục hạn chế.",
    next: "Kỳ tới",
    nextNote: (time) => `Bản điểm tin tới: ${time}. Ảnh chụp những tin quan trọng cần lưu vào hồ sơ.`,
    archive: (hash) => `SHA-256 của các lượt nhắc làm căn cứ: ${hash}`,
    channelUnknown: "chưa rõ kênh",
    change: (now, before) => `${now} (kỳ trước: ${before})`,
    quiet: "Trong kỳ không thấy tin nào liên quan đến đơn vị.",
    summary: (mentions, stories, outlets) => `${mentions} lượt nhắc về ${stories} tin, tại ${outlets} nơi đăng.`,
    loudest: (title, outlets) => `Được đăng rộng nhất: “${title}” (${figure(outlets)} nơi đăng).`,
    decide: "Việc cần quyết định, ai quyết, hạn nào: phụ trách truyền thông ghi.",
    chartMentions: "Lượt nhắc theo giờ, có đánh dấu cảnh báo",
    chartOutlets: "Lượt nhắc theo nơi đăng",
    table: "Số liệu dạng bảng",
    hour: "Giờ",
    mentions: "Lượt nhắc",
    alertMark: "cảnh báo",
    copies: "bài đăng lại",
    failed: (list) => `Không đọc được: ${list}. Tin của các nguồn này không có ở đây.`,
  },
};
