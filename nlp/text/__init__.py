"""A text as the extractors see it: sentences, tagged words, syllables.

``document`` cuts a text into sentences and has each tagged when it is first asked for (``tagger``,
``part_of_speech``, by ``segmentation`` and ``labelling`` over ``crf_features`` and ``crf_model``);
``syllables`` looks phrases up in a sentence; ``unwrapped`` is a text without the breaks inside its sentences.
All offsets are of the whole text.
"""
