"""Whether the tests notice a change: guards that are switched off, and small changes of behaviour.

``make mutants`` makes each change in a copy of the tree and runs the tests that should fail then.
``guards.toml`` lists the lines by which promises are kept; ``modules.toml`` the modules of which a sample of
small changes is tried.
"""
