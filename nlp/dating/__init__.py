"""When a text was written, as far as its page, its address, its neighbours and its own words tell.

``evidence`` asks one after the other, the best first: the day of the page, the ``address``, what the text
tells as past (``told_days``, from the ``points`` that it names), bodies and units of one time only
(``eras``). ``dates`` reads days that are written out. What is weaker narrows the ``bounds``, and never
contradicts them.
"""
