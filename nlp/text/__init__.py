"""A text as the extractors see it: sentences, tagged words, syllables, dates."""
