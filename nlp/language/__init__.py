"""The Vietnamese language, for whoever reads it: the one part of nlp that the crawler knows too.

``vocabulary`` reads the word lists of ``nlp/data``; ``names`` are families, provinces and document types;
``address_words`` stand before a person's name;
``spelling`` says what a Vietnamese syllable can be; ``tones`` gives one spelling for several; ``letters``
are the alphabet for regular expressions. Nothing here knows an extractor.
"""
