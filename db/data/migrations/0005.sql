-- Version 5 has the views of views.toml, which are made anew with every version, and an index that site_views.sql makes.
SELECT 1;
