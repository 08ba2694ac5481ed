"""The report of an option set: one content, written as .html, .pdf and .docx."""
