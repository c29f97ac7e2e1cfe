/** An address in a text, as far as its letters go. */
export const ADDRESS = /(?:(?:https?|ftp):\/\/|www\.(?=[\w-]+\.))[^\s<>[\]]+/gu;

/** What begins like one, damaged or not, up to the next blank: no words of the text. */
export const LIKE_ADDRESS = /(?<!\S)\S*(?:\/\/|www\.)\S*/gu;
