// A seeded maker of Vietnamese-looking headlines, so that duplicate tests and the bench have many distinct articles.

/** A repeatable source of chance between 0 and 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  "công nhân,nhà máy,ngộ độc,bếp ăn,thực phẩm,học sinh,phụ huynh,nhà trường,bệnh viện,bệnh nhân,cấp cứu,điều trị,sức khỏe,cơ quan,chức năng,kiểm tra,xử lý,vi phạm,doanh nghiệp,người dân,phản ánh,khiếu nại,tố cáo,lãnh đạo,trách nhiệm,nguyên nhân,sự cố,tai nạn,lao động,thương vong,cháy nổ,cứu hỏa,khẩn trương,di dời,hộ dân,mưa lớn,ngập lụt,sạt lở,giao thông,ùn tắc,cao tốc,dự án,giải phóng,mặt bằng,đền bù,thu hồi,sản phẩm,lô hàng,chất lượng,tiêu chuẩn,an toàn,vệ sinh,môi trường,ô nhiễm,nguồn nước,xả thải,khu dân cư,thành phố,ủy ban,chủ tịch,phó giám đốc,cuộc họp,báo cáo,kết luận,thanh tra,đình chỉ,công tác,kỷ luật,khởi tố,điều tra,công an,nghi phạm,tạm giữ,lừa đảo,mạng xã hội,thông tin,sai sự thật,đính chính,xin lỗi,công khai,minh bạch,ngân sách,đầu tư,kinh phí,chậm tiến độ,đại biểu,quốc hội,chất vấn,chính sách,hỗ trợ,khó khăn,việc làm,tiền lương,bảo hiểm,hưu trí,giáo viên,tuyển sinh,điểm chuẩn,học phí,sách giáo khoa,chương trình,du lịch,khách sạn,lễ hội,di tích,bảo tồn,văn hóa,thể thao,cầu thủ,huấn luyện,trận đấu,cổ động viên,giá xăng,điện lực,tiết kiệm,năng lượng,cắt điện,nắng nóng,kỷ lục,dịch bệnh,tiêm chủng,vắc xin,trẻ em,bạo lực,bảo vệ,quyền lợi,người già,tàu cá,ngư dân,cứu nạn,mất tích,tìm kiếm,sân bay,chuyến bay,hành khách,hoãn chuyến,ngân hàng,lãi suất,tín dụng,chứng khoán,cổ phiếu,trái phiếu,xuất khẩu,nông sản,hợp tác xã,lúa gạo,thủy sản,đường sắt,tàu hỏa,cầu vượt,hầm chui,vỉa hè,chợ đầu mối,tiểu thương,hàng giả,quản lý,thị trường".split(
    ",",
  );
const NAMES =
  "Bình An,Hòa Phát,Long Thành,Tân Lập,Đông Hải,Phú Mỹ,An Khánh,Vĩnh Tường,Gia Lộc,Quỳnh Lưu,Đắk Lắk,Cần Giờ,Hải Lăng,Mộc Châu,Bắc Yên,Sơn Tây,Thủ Đức,Cam Ranh,Hà Tiên,Năm Căn".split(
    ",",
  );
const JOINS =
  "sau khi,do,vì,tại,trong,để,và,nhiều,hàng chục,một số,đã,đang,sẽ,bị,được,yêu cầu,đề nghị,cho biết,theo,về".split(",");

export interface Article {
  readonly title: string;
  readonly summary: string;
}

const pick = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)] as T;

function sentence(words: number, chance: () => number): string {
  const parts: string[] = [];
  while (parts.join(" ").split(" ").length < words) {
    parts.push(pick(WORDS, chance));
    if (chance() < 0.4) parts.push(pick(JOINS, chance));
    if (chance() < 0.15) parts.push(pick(NAMES, chance));
    if (chance() < 0.05) parts.push(String(2 + Math.floor(chance() * 400)));
  }
  const whole = parts.join(" ");
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

/** A distinct article: a title of about a dozen syllables and a summary of about forty. */
export function article(chance: () => number): Article {
  return {
    title: sentence(9 + chance() * 5, chance),
    summary: `${sentence(14 + chance() * 8, chance)}. ${sentence(12 + chance() * 10, chance)}.`,
  };
}

/** Series in which every issue has the same words but its figures. */
export function templated(index: number): Article {
  const day = 1 + (index % 28);
  const kinds: readonly Article[] = [
    {
      title: `Kết quả xổ số Vietlott kỳ ${1000 + index} ngày ${day}/9`,
      summary: "Kết quả xổ số Vietlott hôm nay, mời bạn đọc dò vé số và xem giải thưởng mới nhất.",
    },
    {
      title: `Giá vàng hôm nay ${day}/10: giao dịch lần thứ ${200 + index}`,
      summary: "Giá vàng trong nước và thế giới hôm nay được cập nhật liên tục tại các cửa hàng lớn.",
    },
    {
      title: `Chi tiết mã ngành ${7_000_000 + index} tuyển sinh đại học`,
      summary: "Thí sinh xem chi tiết mã ngành, tổ hợp xét tuyển và chỉ tiêu tuyển sinh của trường.",
    },
  ];
  return kinds[index % kinds.length] as Article;
}

/** The edits that newsrooms make to a copied article, by name. */
export const EDITS: Readonly<Record<string, (original: Article, chance: () => number) => Article>> = {
  "outlet prefix": ({ title, summary }) => ({ title, summary: `(TNO) - ${summary}` }),
  "outlet suffix": ({ title, summary }) => ({ title: `${title} - Báo Mới`, summary }),
  "new style of tones": ({ title, summary }) => ({ title: newStyle(title), summary: newStyle(summary) }),
  "combining marks and capitals": ({ title, summary }) => ({
    title: title.toUpperCase().normalize("NFD"),
    summary: summary.normalize("NFD"),
  }),
  "summary cut to 60 %": ({ title, summary }) => ({
    title,
    summary: words(summary)
      .slice(0, Math.ceil(words(summary).length * 0.6))
      .join(" "),
  }),
  "one word dropped": ({ title, summary }, chance) => ({ title, summary: without(summary, chance) }),
  "6 % of the words changed": ({ title, summary }, chance) => ({
    title: changed(title, chance),
    summary: changed(summary, chance),
  }),
  "new headline": ({ summary }, chance) => ({ title: sentence(9, chance).replace(/\d+/g, "").trim(), summary }),
  "summary removed": ({ title }) => ({ title, summary: "" }),
  "boiler-plate appended": ({ title, summary }) => ({
    title,
    summary: `${summary} Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài tại đây.`,
  }),
};

const words = (text: string): string[] => text.split(" ");
const newStyle = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/óa/g, "oá")
    .replace(/òa/g, "oà")
    .replace(/ỏa/g, "oả")
    .replace(/ỏe/g, "oẻ")
    .replace(/ủy/g, "uỷ")
    .replace(/ùy/g, "uỳ");

function without(text: string, chance: () => number): string {
  const list = words(text);
  list.splice(Math.floor(chance() * list.length), 1);
  return list.join(" ");
}

function changed(text: string, chance: () => number): string {
  return words(text)
    .map((word) => (chance() < 0.06 && !/\d/.test(word) ? pick(JOINS, chance) : word))
    .join(" ");
}
