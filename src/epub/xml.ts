/** XML as a string: what stands in a book beside its chapters is written with it, and the chapters are put into it. */
import { escaped } from '../model/escaped.ts';

/** @param body XHTML that stands in it as it is @param head what else stands in its head */
export const page = (title: string, language: string, body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${escaped(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>${body}</body>
</html>
`;
