# Why a document cannot be imported, and what a preview says about the file itself.

import-empty = The file is empty.
import-large = The file is larger than { $megabytes } MB. Send the text alone, without pictures.
import-long = The document holds more than { $most } characters. Import the instrument alone.
import-pages-many = The document has { $pages } pages; { $most } at most are read. Import the instrument alone.
import-slow = Reading the file took longer than { $seconds } seconds and was stopped. Try DOCX, HTML or plain text.
import-memory = Reading the file needs more memory than is allowed. Try DOCX, HTML or plain text.
import-failed = The file could not be read. It may be broken; save it again, or try another format.
import-damaged = The file is broken or cut off. Download or save it again.
import-encrypted = The file is protected by a password. Save it without one.
import-scanned = The pages are pictures without text. Run text recognition (OCR) over the file first.
import-no-text = There is no text in the file.
import-other = This file is not one that can be read here: { $format }. Save it as PDF, DOCX, HTML or plain text.
import-picture = This is a picture, not a document. Send PDF, DOCX, HTML, plain text or Akoma Ntoso.
import-program = This is a program, not a document. Send PDF, DOCX, HTML, plain text or Akoma Ntoso.
import-archive = This is an archive, not a document. Unpack it and send the document itself.
import-unknown = This is no document that can be read. Send PDF, DOCX, HTML, plain text or Akoma Ntoso.
import-bomb = The file unpacks to far more than a document holds, so it is not opened.
import-nested = The file is nested too deeply to be a document.
import-entities = The file defines entities of its own, which documents do not need, so it is not opened.

import-name = The name ends in .{ $ending }, but the content is { $format }; it was read as that.
import-pages-blank = { $count ->
    [one] One page has a picture and no text; what stands on it is missing.
   *[other] { $count } pages have pictures and no text; what stands on them is missing.
}
import-garbled = Some characters of the file have no known meaning; they are shown as �.
