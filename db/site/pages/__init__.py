"""The pages of the site: each module reads what one kind of page shows."""
