# Files of letters: what is in them beside the letter, and why one could not be made.

letter-export-deadline = Deadline for signatures: { $moment } ({ CITY($city) })
letter-export-ecosoc = Organisations in consultative status with ECOSOC ({ $count })
letter-export-other-organisations = Other organisations ({ $count })
letter-pdf-script = No font here has the character “{ $letter }” ({ $script }), so the PDF would show an empty box. Take the format docx or html, or ask your host to install fonts for it.
letter-pdf-fonts = The folder for fonts, { $path }, is not there. Ask your host to set letters.fonts to a folder with fonts, or to leave it out.
letter-pdf-failed = The PDF could not be made. Take the format docx or html instead, and tell your host.
letter-template-unreadable = The template { $path } cannot be read as a Word file of at most 5 MB. Attach another .docx file; if you attached none, ask your host to set letters.template to one, or to leave it out.
letter-template-styles = The template { $path } lacks the styles { $styles }. Add them in Word under these English names, or take another template.
letter-template-outside = The template { $path } loads something from elsewhere when it is opened (a template or a picture that is only linked), which would tell others who reads the letter. In Word, put the picture into the file, take the link away, and try again.
