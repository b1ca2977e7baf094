const NAME = /^[a-z][a-z_]*\/[a-z0-9][a-z0-9_-]*\.[a-z]+$/;

/** Whether a text can name an attachment: one folder, one file, nothing that leads elsewhere. */
export function isAttachmentName(name: string): boolean {
  return name.length <= 160 && NAME.test(name);
}

/** Whether an attachment was made from what people said, such as a statement: it goes when words are erased. */
export function isMadeFromWords(name: string): boolean {
  return !name.startsWith("playbooks/");
}
