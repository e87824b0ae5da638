"""The REST API of a sample WordPress: posts and categories."""

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from tests.portals.content import VIETNAM, Article
from tests.portals.web import Request, Response

if TYPE_CHECKING:
    from tests.portals.families.wordpress import WordPress

MOST_PER_PAGE = 100


class Rest:
    """Answers below /wp-json/."""

    def __init__(self, portal: "WordPress") -> None:
        self.portal = portal

    def answer(self, request: Request, path: str) -> Response:
        if path == "":
            return _json(self._site())
        if path == "wp/v2/posts":
            return self._posts(request)
        if path == "wp/v2/categories":
            return _json([self._category(alias) for alias in self.portal.site.categories])
        found = re.fullmatch(r"wp/v2/posts/(\d+)", path)
        if found:
            article = self.portal.by_id.get(int(found[1]))
            return _json(self._post(article)) if article else _error(404, "rest_post_invalid_id")
        return _error(404, "rest_no_route")

    def _site(self) -> dict[str, Any]:
        site = self.portal.site
        return {
            "name": site.name,
            "description": site.slogan,
            "url": self.portal.origin,
            "gmt_offset": 7,
            "timezone_string": "Asia/Ho_Chi_Minh",
            "namespaces": ["oembed/1.0", "wp/v2"],
        }

    def _category(self, alias: str) -> dict[str, Any]:
        return {
            "id": self.portal.category_id(alias),
            "count": len(self.portal.in_category(alias)),
            "name": self.portal.site.categories[alias],
            "slug": alias,
        }

    def _posts(self, request: Request) -> Response:
        """A page of posts, newest first; 400 past the last one, and for more than a hundred at once."""
        query = request.query
        size, number = int(query.get("per_page", "10")), int(query.get("page", "1"))
        if size not in range(1, MOST_PER_PAGE + 1):
            return _error(400, "rest_invalid_param")
        found = self._found(query)
        last = -(-len(found) // size)
        if number > max(1, last):
            return _error(400, "rest_post_invalid_page_number")
        shown = [self._post(article) for article in found[(number - 1) * size : number * size]]
        response = _json([_chosen(post, query.get("_fields")) for post in shown])
        response.headers |= {"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(last)}
        if number < last:
            following = urlencode(query | {"page": str(number + 1)})
            response.headers["Link"] = f'<{self.portal.origin}/wp-json/wp/v2/posts?{following}>; rel="next"'
        return response

    def _found(self, query: dict[str, str]) -> list[Article]:
        found = list(self.portal.articles)
        if "categories" in query:
            wanted = set(query["categories"].split(","))
            found = [item for item in found if str(self.portal.category_id(item.category)) in wanted]
        if "slug" in query:
            found = [item for item in found if item.slug == query["slug"]]
        if "search" in query:
            found = [item for item in found if query["search"].lower() in f"{item.title} {item.text}".lower()]
        if "after" in query:
            found = [item for item in found if item.published > _moment(query["after"])]
        if "modified_after" in query:
            found = [item for item in found if self.portal.edited(item) > _moment(query["modified_after"])]
        return found

    def _post(self, article: Article) -> dict[str, Any]:
        edited = self.portal.edited(article)
        return {
            "id": article.id,
            "date": _local(article.published),
            "date_gmt": _utc(article.published),
            "guid": {"rendered": f"{self.portal.origin}/?p={article.id}"},
            "modified": _local(edited),
            "modified_gmt": _utc(edited),
            "slug": article.slug,
            "status": "publish",
            "type": "post",
            "link": self.portal.origin + self.portal.address(article),
            "title": {"rendered": article.title.replace("&", "&#038;")},
            "content": {"rendered": self.portal.content(article), "protected": False},
            "excerpt": {"rendered": f"<p>{article.text.split(chr(10))[0][:300]}</p>\n", "protected": False},
            "author": 1,
            "featured_media": 0,
            "categories": [self.portal.category_id(article.category)],
            "tags": [],
        }


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)


def _local(moment: datetime) -> str:
    return moment.astimezone(VIETNAM).strftime("%Y-%m-%dT%H:%M:%S")


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _chosen(post: dict[str, Any], fields: str | None) -> dict[str, Any]:
    return {key: value for key, value in post.items() if fields is None or key in fields.split(",")}


def _json(answer: object, status: int = 200) -> Response:
    text = json.dumps(answer, ensure_ascii=True)
    return Response(text=text, type="application/json", status=status)


def _error(status: int, code: str) -> Response:
    return _json({"code": code, "message": "Yêu cầu không hợp lệ.", "data": {"status": status}}, status)
