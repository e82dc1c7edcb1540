"""Unicode, dates and languages of plain text."""
