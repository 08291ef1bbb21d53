"""Loads the tables of a run of newsgauge: python3 docs/load.py reports/samples

Gives a dict of lists of dicts. Types are those of datapackage.json; empty cells are None, joined
lists are lists. With pandas: pandas.DataFrame(tables["articles"]).
"""

import csv
import datetime
import json
import pathlib
import sys

READ = {
    "integer": int,
    "number": float,
    "boolean": lambda cell: cell == "true",
    "date": datetime.date.fromisoformat,
    "string": str,
}


def value(cell, field):
    if cell == "":
        return [] if "separator" in field else None
    if "separator" in field:
        return cell.split(field["separator"])
    return READ[field["type"]](cell)


def load(folder):
    folder = pathlib.Path(folder)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    csv.field_size_limit(1 << 30)
    tables = {}
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        with open(folder / resource["path"], encoding="utf-8-sig", newline="") as lines:
            tables[resource["name"]] = [
                {field["name"]: value(row[field["name"]], field) for field in fields}
                for row in csv.DictReader(lines)
            ]
    return tables


if __name__ == "__main__":
    for name, rows in load(sys.argv[1]).items():
        print(name, len(rows))
