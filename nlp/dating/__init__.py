"""When a text was written, as far as its page, its address, its neighbours and its own words tell."""
