"""Row truth: whether a row, as a reader of the site sees it, is true in every shown field."""
