"""How property tests look for examples: the same ones each time, so that a run tells about a change.

``pytest --hypothesis-profile=search`` looks for others.
"""

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("same")
