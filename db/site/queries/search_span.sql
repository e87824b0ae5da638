(SELECT min(place) FROM found) AND (SELECT max(place) FROM found)
