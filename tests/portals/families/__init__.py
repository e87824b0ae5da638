"""The CMS families of the sample portals: what each answers, and at which addresses."""
