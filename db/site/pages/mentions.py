"""Lists of the places that cite a decision or name a person, where a re-posted text counts once."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from db.site.corpus_reading import Corpus, Portion, Row
from db.site.view import Asked

# A re-post counts where its first copy says nothing of the kind.
ONCE = (
    " AND (d.duplicate_of IS NULL"
    " OR NOT EXISTS (SELECT 1 FROM {table} e WHERE e.{column} = :id AND e.document_id = d.duplicate_of))"
)


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of ``id`` that the query ``name`` gives: all of them, or each re-posted text's once."""

    corpus: Corpus
    name: str
    id: str
    where: str

    @classmethod
    def of_decision(cls, corpus: Corpus, asked: Asked) -> "Mentions":
        """The citations of the decision that is asked for."""
        where = "" if shows_reposts(asked) else ONCE.format(table="decision_mentions", column="decision_id")
        return cls(corpus, "decision_citations", asked.part("id"), where)

    @classmethod
    def of_person(cls, corpus: Corpus, asked: Asked) -> "Mentions":
        """The mentions of the person who is asked for."""
        where = "" if shows_reposts(asked) else ONCE.format(table="officials", column="person_id")
        return cls(corpus, "person_mentions", asked.part("id"), where)

    async def rows(self, limits: Row) -> list[Row]:
        """Some of them."""
        return await self.corpus.rows(self.name, {"id": self.id, **limits}, self.where)

    async def counted(self, query: str) -> list[Row]:
        """What ``query`` counts of them."""
        return await self.corpus.known(query, {"id": self.id}, self.where)

    def all(self) -> AsyncIterator[Portion]:
        """All of them."""
        return self.corpus.portions(self.name, {"id": self.id}, self.where)


def shows_reposts(asked: Asked) -> bool:
    """Whether re-posts are to be told one by one."""
    return asked.word("reposts") == "all"
