import type { Entry } from "./entry.js";
import { SAMPLE_CHANNELS } from "./sample_judging.js";

const DRAFT = `      - { id: words, kind: statement, statement: holding, ask: The words }
`;
const SIGN = (more = ""): string => `      - id: sign
        kind: sign_off
        ask: Who approves?
        statement: holding
        channels: [portal]
        roles: [head, legal]
${more}`;
const RELEASE = (channel: string): string => `      - id: out
        kind: release
        ask: Release it?
        statement: holding
        channel: ${channel}
`;

/** A playbook with a statement on its way out. */
function desk(steps: string): Readonly<Record<string, string>> {
  const text = `lectern: 1
id: example
version: "1"
title: Example
languages: [en]
roles:
  head: { title: Head }
  legal: { title: Legal officer }
${SAMPLE_CHANNELS}statements:
  holding: { title: Holding, stage: holding, requires: [empathy], parts: [{ element: empathy, text: We are with you. }] }
phases:
  - id: say
    title: Say
    steps:
${steps}`;
  return { "example.yaml": text };
}

/** Codes about statements on their way out: drafted, signed off, released. */
export const deskEntries = {
  "text-never-drafted": {
    level: "warning",
    message: {
      en: ({ step, statement }) => `"${step}" stands before any step that drafts "${statement}"`,
      vi: ({ step, statement }) => `"${step}" đứng trước mọi bước soạn "${statement}"`,
    },
    help: {
      en: ({ statement }) => `put a step with kind: statement and statement: ${statement} in front of it`,
      vi: ({ statement }) => `đặt trước nó một bước kind: statement với statement: ${statement}`,
    },
    why: {
      en: "There is no text to approve or to release then, unless somebody writes one outside the walk.",
      vi: "Khi đó chưa có văn bản để duyệt hay công bố, trừ khi có người soạn riêng bên ngoài.",
    },
    example: { files: desk(SIGN()), repaired: desk(DRAFT + SIGN()) },
  },
  "release-not-signed": {
    level: "warning",
    message: {
      en: ({ step, statement, channel }) =>
        `"${step}" releases "${statement}" on "${channel}", and no sign-off before it is for that channel`,
      vi: ({ step, statement, channel }) =>
        `"${step}" công bố "${statement}" trên "${channel}" mà trước đó không bước phê duyệt nào dành cho kênh này`,
    },
    help: {
      en: ({ channel }) => `add ${channel} to the channels of a sign_off step in front of it`,
      vi: ({ channel }) => `thêm ${channel} vào channels của một bước sign_off đứng trước`,
    },
    note: { en: "signs the same statement off", vi: "phê duyệt cùng tuyên bố này" },
    why: {
      en: "An approval counts only for the channels it was given for; nobody would have approved what goes out here.",
      vi: "Phê duyệt chỉ có giá trị cho đúng kênh đã nêu; văn bản công bố ở đây sẽ chưa ai duyệt.",
    },
    example: {
      files: desk(DRAFT + SIGN() + RELEASE("social")),
      repaired: desk(DRAFT + SIGN() + RELEASE("portal")),
    },
  },
  "approvals-out-of-reach": {
    level: "warning",
    message: {
      en: ({ step, needed, count }) => `"${step}" asks for ${needed} approvals out of ${count} roles`,
      vi: ({ step, needed, count }) => `"${step}" cần ${needed} phê duyệt trong khi có ${count} vai trò`,
    },
    help: {
      en: ({ count }) => `write a number from 1 to ${count} after at_least, or leave it out: then all approve`,
      vi: ({ count }) => `ghi sau at_least một số từ 1 đến ${count}, hoặc bỏ đi: khi đó cần tất cả cùng duyệt`,
    },
    why: {
      en: "Such a number means nothing: one role gives one approval, and at least one is needed.",
      vi: "Con số như vậy không có nghĩa: mỗi vai trò duyệt một lần, và cần ít nhất một phê duyệt.",
    },
    example: {
      files: desk(DRAFT + SIGN("        at_least: 3\n")),
      repaired: desk(DRAFT + SIGN("        at_least: 2\n")),
    },
  },
} satisfies Readonly<Record<string, Entry>>;
