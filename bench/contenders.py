"""One engine in a process of its own: every plan that it is given becomes a file; says the CPU of each, in ms.

    python contenders.py ENGINE TEMPLATE OUT PLAN…

The peers read the same YAML and print the same words into a template as their users write it, with named fields and
loops; rust-docxtpl is docxtpl's name in another environment. Only vbgen's own branch imports vbgen.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

Render = Callable[[str, str], None]


def vbgen(template: str) -> Render:
    from vbgen.files import save
    from vbgen.plans import load
    from vbgen.rendering import render

    return lambda plan, out: save({out: render(load(plan))}, lasting=False)


def docxtpl(template: str) -> Render:
    """As its documentation shows it."""
    from docxtpl import DocxTemplate

    def one(plan: str, out: str) -> None:
        made = DocxTemplate(template)
        made.render(read(plan), autoescape=True)
        made.save(out)

    return one


def read(plan: str) -> dict[str, Any]:
    """A plan for the peers' template: the YAML as it is, and what the template cannot say itself."""
    import yaml

    with open(plan, encoding="utf-8") as file:
        data = yaml.load(file, Loader=yaml.CSafeLoader)
    heading = next((item for item in data["body"] if "heading" in item), {"heading": "", "tasks": []})
    table = next((item["table"] for item in data["body"] if "table" in item), {"columns": [], "rows": []})
    day, month, year = data["date"].split("/")
    return {**data, "heading": heading, "table": table, "day": day, "month": month, "year": year}


def python_docx(template: str) -> Render:
    """Built by code, the table filled the fast way."""
    from docx import Document

    def one(plan: str, out: str) -> None:
        data = read(plan)
        made = Document()
        for line in (*data["issuer"]["name"], data["summary"], data["body"][0]):
            made.add_paragraph(line)
        for number, task in enumerate(data["heading"]["tasks"], 1):
            made.add_paragraph(
                f"{number}. {task['text']}. Giao {task['lead']} chủ trì, phối hợp với {task['support'][0]}; hoàn thành "
                f"trước ngày {task['due']}; sản phẩm: {task['product']}"
            )
        rows = [data["table"]["columns"], *data["table"]["rows"]]
        table = made.add_table(len(rows), 6)
        cells = iter(table._cells)
        for row in rows:
            for text in row:
                next(cells).text = str(text)
        made.save(out)

    return one


ENGINES = {"vbgen": vbgen, "docxtpl": docxtpl, "python-docx": python_docx}


def main(engine: str, template: str, out: str, *plans: str) -> None:
    render = ENGINES[engine](template)
    took = []
    for plan in plans:
        start = time.process_time()
        render(plan, os.path.join(out, os.path.basename(plan).replace(".yaml", ".docx")))
        took.append(1000 * (time.process_time() - start))
    json.dump(took, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
