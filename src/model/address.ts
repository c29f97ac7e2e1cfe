/** An address in a text, as far as its letters go. */
export const ADDRESS = /(?:(?:https?|ftp):\/\/|www\.(?=[\w-]+\.))[^\s<>[\]]+/gu;
