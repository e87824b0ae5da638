"""What readers watch on the site, without JavaScript or accounts.

``watched`` says which pages can be watched, and what some documents bring to one; ``titles`` what such a
page is called. ``forms`` begin a watch, by the link in a mail, and end it; ``letters`` are the mails.
What is kept stands in ``db/watches``; ``db/digests`` sends what is new.
"""
