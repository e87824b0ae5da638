"""What the chooser of activities (``nlp.activities.worth``) is learned from, and how."""
