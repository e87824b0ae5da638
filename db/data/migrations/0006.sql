-- Version 6 keeps the counts of activities that the site shows, and indexes that site_views.sql makes.
CREATE TABLE "activity_counts" (
   "chosen_facet" TEXT,
   "chosen_value" TEXT,
   "facet" TEXT,
   "value" TEXT,
   "activities" INTEGER NOT NULL,
   "without_reposts" INTEGER NOT NULL,
   PRIMARY KEY ("chosen_facet", "chosen_value", "facet", "value")
) STRICT;
