"""What readers watch, without accounts: who is told by mail of which page, and what has been told.

All is in the folder "watches" of the data folder: ``settings`` reads its config.toml, ``store`` keeps
``watches.db``, ``news`` knows what an edition has that none before had, ``links`` signs addresses in mails,
and ``mail_address`` knows what is one.
The pages are in ``db/site/watching``; ``db/digests`` sends what is new after a publication, as
``db/digest_round`` goes.
"""
