/**
 * What reaches a person outside the chat. Street addresses and names of schools have no shape a rule could know:
 * the person who makes the pack names them.
 */
const shapes: readonly RegExp[] = [
  // Mail.
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
  // Links: who sent one may stand in it.
  /\bhttps?:\/\/[^\s<>"'，。；）)]+|\bwww\.[^\s<>"'，。；）)]+/giu,
  // Phone, QQ and identity numbers: seven digits or more, spaced as people space them, but no date.
  /(?<![\p{L}\p{N}])(?!(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./]\d{1,2}(?!\d))\+?(?:\(\d{1,4}\)[ -]?)?\d(?:[ .-]?\d){6,18}(?![\p{N}])/gu,
  // Chinese puts no space before a number.
  /(?<=\p{Script=Han})\d(?:[ -]?\d){6,18}(?!\d)/gu,
  // Accounts elsewhere: the name that follows the app's.
  /(?<=(?:\b(?:qq|vx|wx|wechat|weixin|snap(?:chat)?|insta(?:gram)?|ig|tg|telegram|discord|whatsapp|kik|line)\b|微信号?|扣扣|企鹅号?|抖音号?|小红书号?)\s*(?:is|id|:|：|=|是|号)?\s*@?)(?!(?:is|id|me|you|and|or|on|in|to|please|pls|now|app)\b)[A-Za-z][\w.-]{3,30}/giu,
  // @names.
  /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_.-]{2,30}/giu,
];

/** Hides contact data and counts what was hidden. */
export function hideContacts(text: string, sign: string): { text: string; count: number } {
  let count = 0;
  const rest = shapes.reduce(
    (said, shape) =>
      said.replace(shape, () => {
        count++;
        return sign;
      }),
    text,
  );
  return { text: rest, count };
}
