import { blocksOf } from "../../src/export/block.js";
import type { ReadyText } from "../../src/export/ready_text.js";

const VI = `Chúng tôi xin chia sẻ với những người bị ảnh hưởng và gia đình trong vụ cháy xưởng may Bình An sáng nay, và hiểu rằng mọi người đang rất lo lắng.

Tính đến 08:15 ngày 02/03/2026, những thông tin đã được xác minh gồm:
- Có 2 người bị thương, đang được điều trị tại Bệnh viện tỉnh.
- Đám cháy được khống chế lúc 07:40.

Nguyên nhân đang được cơ quan chức năng xác minh. Chúng tôi không suy đoán khi chưa có căn cứ.

Người dân trong bán kính 200 m đề nghị:
1. Đóng cửa sổ.
2. Không đến gần hiện trường.

Lần cập nhật tiếp theo: 10:00 ngày 02/03/2026 tại https://binhan.example/tin_moi.`;

const EN = `Our thoughts are with those affected by this morning's fire at the Binh An garment works and with their families.

As of 08:15 on 2 March 2026 this is confirmed:
- 2 people are hurt and are being treated at the province hospital.
- The fire was under control at 07:40.

The cause is being looked into by the authorities. We will not guess.

If you live within 200 m:
1. Keep your windows shut.
2. Stay away from the site.

Next update: 10:00 on 2 March 2026 at https://binhan.example/tin_moi.`;

/** A draft in both languages, with a profile that says everything. */
export const draft: ReadyText = {
  organisation: {
    name: { vi: "Ủy ban nhân dân phường Bình An", en: "People's Committee of Binh An Ward" },
    short_name: "UBND",
    hotline: "1900 1234",
    hotline_hours: { vi: "24/7", en: "day and night" },
    portal: "https://binhan.example",
    press_contact: {
      name: "Lê Thị Lan",
      title: { vi: "Phụ trách truyền thông", en: "Head of communication" },
      phone: "0900 000 001",
      email: "baochi@binhan.example",
    },
    press_list: [
      { outlet: "Báo Sáng", name: "Trần Văn Bình", email: "binh@baosang.example" },
      { outlet: "Đài tỉnh", email: "toasoan@daitinh.example" },
      { outlet: "Báo Sáng", email: "BINH@baosang.example" },
      { outlet: "Tạp chí không có thư" },
    ],
  },
  texts: [
    { language: "vi", sort: "Tuyên bố ban đầu", title: "Cháy tại xưởng may Bình An", blocks: blocksOf(VI) },
    { language: "en", sort: "Holding statement", title: "Fire at the Binh An garment works", blocks: blocksOf(EN) },
  ],
  at: "2026-03-02T08:15:00+07:00",
  id: "2026-03-02-abc/holding",
  version: 2,
  channel: { vi: "cổng thông tin điện tử", en: "portal posting" },
  events: [
    { kind: "press_conference", at: "2026-03-02T15:00:00+07:00", place: "Hội trường A, số 1 đường Lê Lợi; tầng 2" },
    { kind: "update", at: "2026-03-02T10:00:00+07:00" },
  ],
};

/** The same text, released in an emergency with one attested and one signed approval. */
export const released: ReadyText = {
  ...draft,
  digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  release: {
    at: "2026-03-02T08:20:00+07:00",
    approvals: [
      {
        role: { vi: "Pháp chế", en: "Legal" },
        name: "Trần Thị Bình",
        at: "2026-03-02T08:12:00+07:00",
        how: "attested",
        medium: "phone",
      },
      {
        role: { vi: "Thủ trưởng", en: "Head" },
        name: "Nguyễn Văn An",
        at: "2026-03-02T08:14:00+07:00",
        how: "signed",
        deputy: true,
      },
    ],
    emergency: {
      reason: "Người dân đang ở trong vùng khói",
      missing: [{ vi: "Công an phường", en: "Ward police" }],
      needed: 1,
      due: "2026-03-02T10:20:00+07:00",
    },
  },
  formalities: {
    number: "12/TC-UBND",
    place: "Bình An",
    signer: { name: "Nguyễn Văn An", title: { vi: "Chủ tịch", en: "Chair" } },
  },
};
