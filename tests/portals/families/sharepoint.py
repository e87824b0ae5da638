"""A SharePoint portal of a provincial platform: list views paged by postbacks, and the JSON behind them."""

import json
import re
import secrets
from typing import Any

from tests.portals.content import VIETNAM, Article
from tests.portals.families.base import Portal, pages
from tests.portals.web import Request, Response, redirect, static

FOLDER = "/ct/cms/tintuc/Lists"
OLDER = 6


class SharePoint(Portal):
    """The portal of a department of industry and trade. Each category is a list of its own."""

    FAMILY = "sharepoint"
    ROUTES = (
        (r"/", "start"),
        (r"/Pages/default\.aspx", "home"),
        (rf"{FOLDER}/(?P<category>\w+)/(?:AllItems\.aspx)?", "list"),
        (rf"{FOLDER}/(?P<category>\w+)/View_Detail\.aspx", "article"),
        (rf"{FOLDER}/(?P<category>\w+)/Attachments/(?P<id>\d+)/(?P<name>[\w.-]+)", "attachment"),
        (r"/APIVP/api/DSTinTuc/QUERYDATA", "query"),
        (r"/_layouts/15/listfeed\.aspx", "feed"),
    )

    def address(self, article: Article) -> str:
        return f"{FOLDER}/{article.category}/View_Detail.aspx?ItemID={article.id}"

    def below(self, article: Article) -> list[str]:
        return [line for line in (article.author, article.credit) if line]

    def list_address(self, category: str) -> str:
        return f"{FOLDER}/{category}/AllItems.aspx"

    def finish(self, request: Request, response: Response) -> Response:
        response.headers |= {"X-Powered-By": "ASP.NET", "MicrosoftSharePointTeamServices": "15.0.0.4420"}
        if response.is_page:
            response.headers |= {
                "Cache-Control": "private, max-age=0",
                "SPRequestGuid": secrets.token_hex(16),
            }
        return response

    def view(self, template: str, *, status: int = 200, **values: object) -> Response:
        """A page with the state that a form of ASP.NET carries."""
        state = secrets.token_urlsafe(60)
        return self.page(template, status=status, state=state, list_address=self.list_address, **values)

    def missing(self, request: Request) -> Response:
        return self.view("missing.html", status=404)

    def start(self, request: Request) -> Response:
        return redirect("/Pages/default.aspx", 302)

    def home(self, request: Request) -> Response:
        return self.view("home.html", shown=self.articles[:8])

    def list(self, request: Request, category: str) -> Response:
        """A page of the list: the first, unless a postback asks for another."""
        if category not in self.site.categories:
            return self.missing(request)
        form = request.form if request.method == "POST" else {}
        if form and "__VIEWSTATE" not in form:
            return Response(text="<h1>Lỗi: trạng thái của trang không hợp lệ</h1>", status=500)
        split = pages(self.in_category(category), self.site.per_page)
        wanted = form.get("__EVENTARGUMENT", "1")
        number = int(wanted) if wanted.isdecimal() and 1 <= int(wanted) <= len(split) else 1
        return self.view(
            "list.html", shown=split[number - 1], current=number, last=len(split), category=category
        )

    def article(self, request: Request, category: str) -> Response:
        """The item's page; for an item that is not there, a page that says so with status 200."""
        number = next((value for name, value in request.query.items() if name.lower() == "itemid"), "")
        article = self.by_id.get(int(number)) if number.isdecimal() else None
        if article is None or article.category != category:
            return self.view("no_item.html")
        around = self.in_category(category)
        older = around[around.index(article) + 1 :][:OLDER]
        return self.view("article.html", article=article, older=older, content=self.content(article))

    def content(self, article: Article) -> str:
        """The field with the body, which editors end with the names of author and unit."""
        template = self._environment.get_template("content.html")
        return template.render(article=article)

    def file_address(self, article: Article, name: str) -> str:
        return f"{FOLDER}/{article.category}/Attachments/{article.id}/{name}"

    def attachment(self, request: Request, category: str, id: str, name: str) -> Response:  # noqa: A002
        article = self.by_id.get(int(id))
        if article is None or name not in article.files:
            return self.missing(request)
        return static(request, name, self.file(article, name), article.published)

    def query(self, request: Request) -> Response:
        """Items of a list as JSON, ``length`` from ``start`` on, newest first; only for a posted form."""
        form = request.form
        found = re.search(r"/Lists/(\w+)/?$", form.get("UrlList", ""))
        if request.method != "POST" or form.get("do") != "QUERYDATA" or not found:
            answer = {"Message": "The requested resource does not support this request."}
            return Response(text=json.dumps(answer), type="application/json", status=405)
        items = self.in_category(found[1])
        if form.get("ascending") == "asc":
            items = items[::-1]
        start, length = int(form.get("start", "0")), int(form.get("length", "10"))
        shown = [self._item(item) for item in items[start : start + length]]
        answer = {"draw": 1, "recordsTotal": len(items), "recordsFiltered": len(items), "data": shown}
        return Response(text=json.dumps(answer, ensure_ascii=False), type="application/json")

    def _item(self, article: Article) -> dict[str, Any]:
        return {
            "ID": article.id,
            "Title": article.title.replace(": ", ":## ", 1),
            "DescriptionNews": article.lead,
            "ContentNews": self.content(article),
            "CreatedDate": article.published.astimezone(VIETNAM).strftime("%Y-%m-%dT%H:%M:%S"),
            "ImageNews": "",
            "IsHot": False,
        }

    def feed(self, request: Request) -> Response:
        category = request.query.get("List", "").strip("{}")
        if category not in self.site.categories:
            return self.missing(request)
        return self.xml("feed.xml", articles=self.in_category(category)[:25], category=category)
