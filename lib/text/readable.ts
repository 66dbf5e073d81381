/**
 * Whether a text holds only characters that can be kept and shown: no control characters but line ends and tabs, no half of a surrogate
 * pair, and not U+FFFD, which stands for a character that could not be read.
 */
export const isReadable = (text: string): boolean => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffd]/u.test(text);
