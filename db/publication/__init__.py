"""From a run's draft to the edition that is served: lock, checks, switch, the night's report."""
