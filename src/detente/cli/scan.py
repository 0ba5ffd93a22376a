"""A quick look at a case file for the names in it, without reading the case.

Completion runs at every TAB, so this imports nothing and understands only what it needs: the keys
at the first and second level, one more level for options, in block style or in braces. A wrong
guess costs a wrong suggestion; the reader decides what a case says.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import detente

__all__ = ["Shipped", "claims_in", "names_in", "shipped", "sources_in", "statements_in"]

LIST_DEPTH = 4  # blanks before a party in its section, at most
LIMIT = 2 * 1024 * 1024
KEY = re.compile(
    r"""( *)(?:(["'])(?P<quoted>[\w.-]+)\2|(?P<plain>[\w.-]+)) *:(?: +(?P<rest>.*))?$"""
)
IN_BRACES = re.compile(r"""[{,] *["']?([\w.-]+)["']? *:""")
MARK = re.compile(r"\b(?:id|replace): *(?P<id>[\w.-]+)|(?P<bridge>tag: *bridge\b)")
Shipped = tuple[str, str, Path]
"""A shipped case: its slug, its title and its folder."""


def shipped() -> tuple[Shipped, ...]:
    """Return the cases that come with the program, in the order of the catalog.

    The catalog itself is not asked: to import the records of a case takes longer than all of this.
    """
    root = Path(detente.__file__).parent / "catalog"
    folders = [file.parent for depth in ("*", "*/*") for file in root.glob(f"{depth}/case.yaml")]
    folders.sort(key=lambda folder: (folder.parent != root, folder.name))
    return tuple((f.name, title_of(text_of(f / "case.yaml")), f) for f in folders)


def title_of(text: str) -> str:
    """Find the title that a case file gives itself."""
    found = re.search(r"""^title: *(?:"(.*?)"|'(.*?)'|(.*?)) *(?: #.*)?$""", text, re.MULTILINE)
    return next((part for part in found.groups() if part), "") if found else ""


def text_of(file: Path) -> str:
    """Read the beginning of a file, "" if it cannot be read."""
    try:
        with file.open(encoding="utf-8", errors="replace") as stream:
            return stream.read(LIMIT)
    except OSError:
        return ""


def names_in(case: str, section: str) -> tuple[str, ...]:
    """Return the names that a case defines in one of its sections, such as ``parties``.

    Parameters
    ----------
    case : str
        A shipped slug or a folder.
    section : str
        A top-level key of the case file; options come back as ``party.option``.

    Returns
    -------
    tuple of str
        The names in the order of the file, none if the case cannot be read.
    """
    text = text_of(folder_of(case) / "case.yaml")
    found = [name for name in walk(text, section) if name]
    if section == "bridges":
        found += tagged(text)
    return tuple(dict.fromkeys(found))


def sources_in(case: str) -> tuple[str, ...]:
    """Return the ids of a case's sources, none if there is no file of them."""
    lines = text_of(folder_of(case) / "sources.yaml").splitlines()
    keys = (KEY.match(line) for line in lines if not line.startswith("#"))
    return tuple(key["quoted"] or key["plain"] for key in keys if key and not key[1])


def claims_in(case: str) -> tuple[str, ...]:
    """Return the ids of a case's claims: the first words of rows, or the keys of a claims.yaml."""
    folder = folder_of(case)
    rows = re.findall(r"^([\w.-]+),", text_of(folder / "claims.csv"), re.MULTILINE)
    keys = re.findall(r"^([\w.-]+) *:", text_of(folder / "claims.yaml"), re.MULTILINE)
    return tuple(name for name in (*rows, *keys) if name != "id")


def statements_in(case: str) -> tuple[str, ...]:
    """Return the statements of a case's preferences, as ``party.id``."""
    party, section = "", ""
    found: list[str] = []
    for line in text_of(folder_of(case) / "case.yaml").splitlines():
        key = KEY.match(line)
        if key and not key[1]:
            section = key["plain"] or ""
        elif section == "preferences" and key and len(key[1]) <= LIST_DEPTH:
            party = key["plain"] or ""
        elif section == "preferences" and (mark := re.search(r"- *\{? *id: *([\w.-]+)", line)):
            found.append(f"{party}.{mark[1]}")
    return tuple(found)


def folder_of(case: str) -> Path:
    """Return the folder of a case, shipped or not."""
    folders = {slug: folder for slug, _, folder in shipped()}
    return folders.get(case, Path(case))


def walk(text: str, section: str) -> Iterator[str]:
    """Yield the names of a section; "" for lines that name nothing."""
    inside, level, owner = False, 0, ""
    for line in text.splitlines():
        key = KEY.match(line)
        if key is None or line.lstrip().startswith("#"):
            continue
        indent, name = len(key[1]), key["quoted"] or key["plain"]
        rest = key["rest"] or ""
        if not indent:
            inside, level = name == section, 0
            yield from braces(rest, "") if inside and section != "options" else ()
        elif inside:
            level = level or indent
            if indent == level and section == "options":
                owner = name
                yield from braces(rest, f"{owner}.")
            elif indent == level:
                yield name
            elif section == "options" and indent <= 2 * level:
                yield f"{owner}.{name}"


def braces(rest: str, prefix: str) -> Iterator[str]:
    """Yield the outer keys of a mapping in braces that stands on one line."""
    depth, outer = 0, ""
    for letter in rest:
        depth += (letter in "{[") - (letter in "}]")
        outer += letter if depth == 1 else ""
    if rest.startswith("{"):
        yield from (prefix + name for name in IN_BRACES.findall(outer))


def tagged(text: str) -> list[str]:
    """List the statements tagged as bridges, by their ids and by ``party.id``."""
    section, party, name = "", "", ""
    found: list[str] = []
    for line in text.splitlines():
        key = KEY.match(line)
        if key and not key[1]:
            section = key["plain"] or ""
        elif (
            key
            and section == "preferences"
            and len(key[1]) <= LIST_DEPTH
            and (key["rest"] or "#")[0] == "#"
        ):
            party = key["plain"] or ""
        for mark in MARK.finditer(line):
            name = mark["id"] or name
            if mark["bridge"]:
                owner = f"{party}." if section == "preferences" else ""
                found += [name.rpartition(".")[2], owner + name]
    return found
