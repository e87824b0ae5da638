#!/usr/bin/env python3
"""Score an extraction database against the gold annotations (see GUIDE.md).

score.py CORPUS.db   prints precision, recall and F1 per kind
score.py --check     validates the key files against the texts
"""

import argparse
import json
import re
import sqlite3
import sys
import unicodedata
from pathlib import Path
from urllib.parse import quote as url_quote

from nlp.provinces import gazetteer

FIELDS = {
    "documents": ("title", "published", "author", "credit", "home_province"),
    "provinces": ("province_id",),
    "decisions": ("key", "number", "symbol", "type", "issuer", "issued_on"),
    "officials": ("name", "role", "organisation"),
    "figures": ("value", "value_max", "unit", "qualifier"),
    "activities": ("type", "status", "date_from", "date_to", "province"),
}
ATTRIBUTES = {
    "documents": FIELDS["documents"],
    "provinces": (),
    "decisions": ("type", "issuer", "issued_on"),
    "officials": ("role", "organisation"),
    "figures": ("qualifier",),
    "activities": ("status", "date_from", "date_to", "province"),
}
# Fields that a key may tell besides, which the rows are judged by (rows/).
EXTRA = {"officials": {"tenure"}}
TENURES = ("holds", "takes_up", "leaves")
TYPES = set(
    "workshop training communication assessment support study_visit fair recognition policy inspection meeting "
    "organisation".split()
)
PROVINCES = set(gazetteer.provinces())
SPAN = "SELECT coalesce(m.start, 0) AS start, coalesce(m.[end], 0) AS [end], m.quote, "
SQL = {
    "documents": "SELECT 0 AS start, 1 AS [end], NULL AS quote, NULL AS sentence, m.title, m.published, m.author,"
    " m.credit, m.home_province FROM documents m WHERE m.id = ?",
    "provinces": SPAN + "NULL AS sentence, m.province_id FROM province_mentions m WHERE m.document_id = ?",
    "decisions": SPAN + "m.sentence, m.[key], d.number, d.symbol, d.type, d.issuer, d.issued_on"
    " FROM decision_mentions m LEFT JOIN decisions d ON d.id = m.decision_id WHERE m.document_id = ?",
    "officials": SPAN + "m.sentence, m.name, m.role, m.organisation FROM officials m WHERE m.document_id = ?",
    "figures": SPAN
    + "m.sentence, CAST(m.value AS REAL) AS value, CAST(m.value_max AS REAL) AS value_max, m.unit,"
    " m.qualifier FROM figures m WHERE m.document_id = ?",
    "activities": SPAN + "m.sentence, m.type, m.status, m.date_from, m.date_to, m.province_id AS province"
    " FROM activities m WHERE m.document_id = ?",
}
UNITS = {
    "đồng": "vnd",
    "vnđ": "vnd",
    "đ": "vnd",
    "đô la": "usd",
    "đô la mỹ": "usd",
    "phần trăm": "%",
    "dn": "doanh nghiệp",
    "cssx": "cơ sở sản xuất",
}
SAME_CHARACTER = str.maketrans("“”„‘’–—\u00a0", '"""\'\'-- ')  # one for one: offsets stay


def fold(value):
    text = unicodedata.normalize("NFC", "" if value is None else str(value)).translate(SAME_CHARACTER)
    return " ".join(text.split()).casefold()


def fold_body(value):
    """A role or body without the words that only say what kind of province it belongs to."""
    text = re.sub(r"\bubnd\b", "ủy ban nhân dân", fold(value).replace("uỷ ban", "ủy ban"))
    return " ".join(re.sub(r"\b(?:tỉnh|thành phố|tp)\b\.?", " ", text).split())


def same_unit(a, b):
    """Equal, or one begins with the other ("lớp", "lớp tập huấn"); "cơ sở, DN" is either of the two."""
    a, b = (
        [
            UNITS.get(part) or " ".join(UNITS.get(word, word) for word in part.split())
            for part in map(str.strip, fold(unit).split(","))
        ]
        for unit in (a, b)
    )
    return any(x == y or x and y and (x.startswith(y + " ") or y.startswith(x + " ")) for x in a for y in b)


def same_number(a, b):
    return a is b or None not in (a, b) and abs(a - b) <= 1e-6 * max(1.0, abs(b))


def agrees(kind, gold, row):
    if kind == "figures":
        return all(same_number(row[f], gold[f]) for f in ("value", "value_max")) and same_unit(
            row["unit"], gold["unit"]
        )
    if kind == "officials":
        return fold(row["name"]) == fold(gold["name"])
    field = {"provinces": "province_id", "decisions": "key", "activities": "type"}.get(kind)
    return field is None or row[field] == gold[field]


def occurrences(quote, text):
    """Where the quote stands as whole words, spacing and the shape of quotation marks and dashes aside."""
    words = r"\s*".join(map(re.escape, quote.translate(SAME_CHARACTER).split()))
    return [m.span() for m in re.finditer(rf"(?<!\w){words}(?!\w)", text.translate(SAME_CHARACTER))]


def overlap(span, row):
    return max(0, min(span[1], row["end"]) - max(span[0], row["start"])) if span else 0


def locate(kind, golds, rows, text, source):
    """The span in `text` of each gold annotation: its nth occurrence or, where the cleaner changed how many there
    are, one not yet taken, by preference one where a row agrees. None where the text has lost it."""
    spans = []
    for gold in golds:
        quote, nth = gold["quote"], gold.get("nth", 0)
        found = occurrences(quote, text) if quote else [(0, len(text) + 1)]  # no quote: the whole document
        if quote and len(found) != len(occurrences(quote, source)):
            found, nth = [span for span in found if span not in spans], 0
            found.sort(
                key=lambda span: not any(overlap(span, row) and agrees(kind, gold, row) for row in rows)
            )
        spans.append(found[nth] if nth < len(found) else None)
    return spans


def match(kind, golds, spans, rows):
    """The largest one-to-one matching of annotations and rows, as {row index: gold index}."""
    choices = [
        sorted(
            (j for j, row in enumerate(rows) if overlap(span, row) and agrees(kind, gold, row)),
            # two posts at one place are told apart by role and body
            key=lambda j: (
                -overlap(span, rows[j]),
                kind == "officials"
                and sum(fold_body(rows[j][told]) != fold_body(gold[told]) for told in ATTRIBUTES[kind]),
            ),
        )
        for gold, span in zip(golds, spans, strict=True)
    ]
    owner = {}

    def place(i, tried):
        for j in choices[i]:
            if j not in tried:
                tried.add(j)
                if j not in owner or place(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    for i in range(len(golds)):
        place(i, set())
    return owner


def sentence(text, start, end):
    ends = [0, *(m.end() for m in re.finditer(r"(?<!\bTP)[.!?;…]\s+|\n+", text)), len(text)]
    return " ".join(
        text[max(e for e in ends if e <= start) : min((e for e in ends if e >= end), default=None)].split()
    )


class Scorer:
    def __init__(self, connection, seeds, kinds):
        connection.row_factory = sqlite3.Row
        self.connection, self.seeds, self.errors = connection, seeds, []
        self.counts = {kind: {"gold": 0, "predicted": 0, "matched": 0, "attributes": {}} for kind in kinds}
        self.documents = list(connection.execute("SELECT id, url, text FROM documents ORDER BY id"))

    def score(self, gold):
        doc, seed = gold["doc"], self.seeds / f"{gold['doc']}.txt"
        document = next(
            (
                d
                for tail in (doc + ".txt", "")
                for d in self.documents
                if doc in (d["url"] or "") and d["url"].endswith(tail)
            ),
            None,
        )
        text = document["text"] or "" if document else ""
        source = unicodedata.normalize("NFC", seed.read_text(encoding="utf-8")) if seed.is_file() else text
        gold = gold | {
            "documents": [gold | {"quote": None}],
            "provinces": [{"quote": None, "province_id": province} for province in gold["provinces"]],
        }
        for kind, count in self.counts.items():
            rows = self.connection.execute(SQL[kind], (document["id"] if document else None,))
            rows = sorted(rows, key=lambda row: row["start"])
            if kind == "provinces":  # a set: each is named once, anywhere in the text
                rows = list({row["province_id"]: row for row in reversed(rows)}.values())
            required, optional = (
                [g for g in gold[kind] if bool(g.get("optional")) == flag] for flag in (False, True)
            )
            spans, ignorable = (locate(kind, items, rows, text, source) for items in (required, optional))
            owner = match(kind, required, spans, rows)
            wrong = [
                row
                for j, row in enumerate(rows)
                if j not in owner and not any(overlap(s, row) for s in ignorable)
            ]
            for name, n in (
                ("gold", len(required)),
                ("predicted", len(owner) + len(wrong)),
                ("matched", len(owner)),
            ):
                count[name] += n

            def report(error, item, where, detail=None):
                detail = detail or ", ".join(f"{f}={item[f]}" for f in FIELDS[kind] if item[f] is not None)
                self.errors.append(
                    {
                        "error": error,
                        "kind": kind,
                        "doc": doc,
                        "detail": detail,
                        "quote": item["quote"],
                        "sentence": where,
                    }
                )

            for i in sorted(set(range(len(required))) - set(owner.values())):
                known = spans[i] and required[i]["quote"]
                report(
                    "miss",
                    required[i],
                    sentence(text, *spans[i]) if known else "(not in the database's text)",
                )
            for row in wrong:
                report("false positive", row, row["sentence"] or sentence(text, row["start"], row["end"]))
            for (j, i), field in ((pair, f) for pair in sorted(owner.items()) for f in ATTRIBUTES[kind]):
                value, wanted = rows[j][field], required[i][field]
                if wanted is not None or kind not in ("decisions", "officials"):
                    alike = fold_body if field in ("role", "organisation", "issuer") else fold
                    count["attributes"].setdefault(field, []).append(alike(value) == alike(wanted))
                    if alike(value) != alike(wanted):
                        report(
                            "attribute", rows[j], rows[j]["sentence"], f"{field}: {value!r}, gold {wanted!r}"
                        )

    def summary(self):
        for c in self.counts.values():
            for name, of in (
                ("precision", c["predicted"]),
                ("recall", c["gold"]),
                ("f1", (c["predicted"] + c["gold"]) / 2),
            ):
                c[name] = c["matched"] / of if of else None
            c["attributes"] = {field: sum(rights) / len(rights) for field, rights in c["attributes"].items()}
        return self.counts


def canonical(number):
    """A document number without spaces, with plain slash and hyphen, and one leading zero under ten."""
    number = re.sub("[–—‐‑−]", "-", "".join(number.replace("⁄", "/").replace("∕", "/").split()))
    return re.sub(r"^0*(\d+)", lambda m: m[1].zfill(2), number)


SLIPS = re.compile("[/.-]")  # a misprinted mark of the quote is mended in the key


def check(path, seeds):
    """What is wrong with one gold file."""
    raw, seed = path.read_text(encoding="utf-8"), seeds / f"{path.stem}.txt"
    gold, kinds = json.loads(raw), list(FIELDS)[2:]
    if (
        set(gold) != {"doc", "provinces", *FIELDS["documents"], *kinds}
        or gold["doc"] != path.stem
        or not seed.is_file()
    ):
        return ["wrong keys, or doc is not the name of the file and of a text"]
    text = unicodedata.normalize("NFC", seed.read_text(encoding="utf-8"))
    tests = [
        (unicodedata.is_normalized("NFC", raw), "not NFC"),
        (
            all(gold[f] is None or gold[f] in " ".join(text.split()) for f in ("title", "author", "credit")),
            "title, author or credit",
        ),
    ]
    days, codes = [gold["published"]], [gold["home_province"], *gold["provinces"]]
    valid = {
        "decisions": lambda g: (
            g["key"] in (f"{g['number']}{mark}{g['symbol']}" for mark in "/-")
            and g["type"]
            and canonical(g["key"]) == g["key"]
            and SLIPS.sub("-", g["key"]) == SLIPS.sub("-", canonical(g["quote"]))
        ),
        "officials": lambda g: g["name"] == g["quote"] and g["role"] and g.get("tenure", "holds") in TENURES,
        "figures": lambda g: (
            isinstance(g["value"], (int, float))
            and g["value"] < (g["value_max"] or float("inf"))
            and g["unit"]
            and g["qualifier"] in ("approx", "min", "max", None)
        ),
        "activities": lambda g: (
            g["type"] in TYPES
            and g["status"] in ("done", "planned", "proposed")
            and (g["date_from"] or "0") <= (g["date_to"] or "9")
        ),
    }
    for kind in kinds:
        last = (-1, -1)
        for g in gold[kind]:
            at = f"{kind} {g.get('quote')!r}: "
            if set(g) - {"nth", "optional", *EXTRA.get(kind, ())} != {"quote", *FIELDS[kind]}:
                tests.append((False, at + "wrong keys"))
                continue
            span = dict(enumerate(occurrences(g["quote"], text))).get(g.get("nth", 0), (0, 0))
            tests += [
                (text[slice(*span)] == g["quote"], at + "no such occurrence in the text, as whole words"),
                # a person may have two posts at one place: the one left and the one taken up
                (
                    span > last or (kind == "officials" and span == last),
                    at + "annotated twice, or out of order",
                ),
                (valid[kind](g), at + "wrong values"),
            ]
            last = span
            days += [g[f] for f in ("issued_on", "date_from", "date_to") if f in g]
            codes.append(g.get("province"))
    tests += [
        (day is None or re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", day), day)
        for day in days
    ]
    tests += [(code is None or code in PROVINCES, f"province {code}") for code in codes]
    return [problem for right, problem in tests if not right]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("db", nargs="?", metavar="CORPUS.db")
    parser.add_argument("--gold", type=Path, default=Path(__file__).resolve().parent / "keys", metavar="DIR")
    parser.add_argument(
        "--texts", type=Path, default=Path(__file__).resolve().parent / "texts", metavar="DIR"
    )
    parser.add_argument("--only", choices=FIELDS, metavar="KIND", help="one of " + ", ".join(FIELDS))
    parser.add_argument(
        "--errors", action="store_true", help="list every miss, false positive and wrong attribute"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--check", action="store_true", help="validate the gold files; exit 1 if one is wrong"
    )
    options = parser.parse_args()
    paths, seeds = sorted(options.gold.glob("*.json")), options.texts
    if not paths or not (options.db or options.check):
        parser.error("no CORPUS.db given" if paths else f"no gold files in {options.gold}")
    if options.check:
        problems = [f"{path.name}: {problem}" for path in paths for problem in check(path, seeds)]
        print("\n".join(problems) or f"{len(paths)} gold files are well-formed")
        return int(bool(problems))
    try:
        connection = sqlite3.connect(f"file:{url_quote(options.db)}?mode=ro", uri=True)
        scorer = Scorer(connection, seeds, [options.only] if options.only else FIELDS)
        for path in paths:
            scorer.score(json.loads(path.read_text(encoding="utf-8")))
    except sqlite3.Error as error:
        print(f"score.py: cannot read {options.db}: {error}", file=sys.stderr)
        return 2
    summary, errors = scorer.summary(), scorer.errors if options.errors else []
    if options.json:
        print(json.dumps({"kinds": summary, "errors": errors}, ensure_ascii=False, indent=1))
        return 0
    number = lambda x: "    -" if x is None else f"{x:.3f}"
    print(f"{'kind':<11}{'gold':>5}{'pred':>6}  {'P':>5}  {'R':>5}  {'F1':>5}  attributes")
    for kind, c in summary.items():
        print(
            f"{kind:<11}{c['gold']:>5}{c['predicted']:>6}  {number(c['precision'])}  {number(c['recall'])}  "
            f"{number(c['f1'])}  " + "  ".join(f"{field} {number(x)}" for field, x in c["attributes"].items())
        )
    for e in errors:
        print(
            f"\n{e['error'].upper()} {e['kind']} {e['doc']}: {e['detail']}"
            + (f"\n  quote: {e['quote']}\n  in: {e['sentence']}" if e["quote"] else "")
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
