"""What the parts of the reader share: the text being read, its names, the problems found."""

from collections.abc import Callable, Collection

from detente.case.formula import TRUE, Formula, Name, leaves
from detente.case.grammar import FormulaError, parse
from detente.case.ids import label_fault
from detente.case.limits import NAMES
from detente.case.names import Names
from detente.claims.document import Document
from detente.claims.near import near
from detente.claims.nodes import Node
from detente.claims.places import Path, find, key_mark, mark_at, word_mark
from detente.errors import Problem

__all__ = ["Reading"]

HINTS = 200


class Reading:
    """One case being read. Its methods type a text, and note a problem if they cannot."""

    def __init__(self, document: Document, root: Node, names: Names) -> None:
        self.document = document
        self.root = root
        self.names = names
        self.problems: list[Problem] = []
        self.known = frozenset(names.formulas)
        self.keys = frozenset(names.statements)
        self.hints = HINTS

    def report(self, code: str, message: str, path: Path, hint: str = "") -> None:
        """Note a problem with the value at a path."""
        mark = mark_at(self.root, path)
        self.problems.append(self.document.problem(code, message, mark, hint))

    def report_key(self, code: str, message: str, path: Path, hint: str = "") -> None:
        """Note a problem with the key whose value is at a path."""
        mark = key_mark(self.root, path)
        self.problems.append(self.document.problem(code, message, mark, hint))

    def check_key(self, path: Path, fault: Callable[[str], str]) -> None:
        """Check that a key of the case may be used as an id."""
        name = str(path[-1])
        wrong = fault(name)
        if wrong:
            self.report_key("bad-id", f"'{name}' may not be an id", path, wrong)

    def check_id(self, name: str, path: Path, fault: Callable[[str], str] = label_fault) -> None:
        """Check an id that stands as a value; "" is no id and no problem."""
        wrong = fault(name) if name else ""
        if wrong:
            self.report("bad-id", f"'{name}' may not be an id", path, wrong)

    def formula(self, text: str, path: Path) -> Formula:
        """Parse a formula and check its names; `TRUE` stands for one that does not parse."""
        try:
            formula = parse(text)
        except FormulaError as error:
            node = find(self.root, path)[0]
            mark = word_mark(self.document.text, node, error.start, error.end)
            problem = self.document.problem("formula", error.message, mark, error.hint)
            self.problems.append(problem)
            return TRUE
        found = list(leaves(formula))
        if len(found) > NAMES:
            message = f"{len(found):,} names in one formula; at most {NAMES:,} are read"
            self.report("too-large", message, path)
            return TRUE
        for leaf in found:
            if leaf.name not in self.known:
                self.unknown_in_formula(leaf, path)
        return formula

    def unknown_in_formula(self, leaf: Name, path: Path) -> None:
        """Note a name in a formula that is neither option, definition nor outcome."""
        kind = "option" if "." in leaf.name else "definition or outcome"
        section = "options" if "." in leaf.name else "define"
        if section in self.names.unread:
            return
        mark = word_mark(self.document.text, find(self.root, path)[0], leaf.start, leaf.end)
        message = f"unknown {kind} '{leaf.name}'"
        hint = self.near(leaf.name, self.names.formulas)
        self.problems.append(self.document.problem("unknown-name", message, mark, hint))

    def is_known(self, kind: str, name: str, known: Collection[str], path: Path) -> bool:
        """Check a name that stands as a value against those of its kind."""
        if name in known:
            return True
        self.report("unknown-name", f"unknown {kind} '{name}'", path, self.explain(name, known))
        return False

    def explain(self, name: str, known: Collection[str]) -> str:
        """Say what a name stands for elsewhere, or which known one it is near to."""
        kinds = {
            "a scenario": self.names.scenarios,
            "a bridge": self.names.bridges,
            "an alternative": self.names.alternatives,
            "a moment": self.names.moments,
            "a definition": self.names.definitions,
            "an outcome": self.names.outcomes,
            "a party": self.names.parties,
            "a body": self.names.bodies,
            "a scale": self.names.scales,
            "a chance": self.names.chances,
            "a tie": self.names.ties,
        }
        other = next((kind for kind, names in kinds.items() if name in names), "")
        hint = self.near(name, known)
        return f"it is {other}" if other and not hint.startswith("did") else hint

    def near(self, name: str, known: Collection[str]) -> str:
        """Find the hint for an unknown name; a case full of them gets hints for the first ones."""
        self.hints -= 1
        return near(name, known) if self.hints >= 0 else ""

    def all_known(self, kind: str, values: list[str], known: Collection[str], path: Path) -> None:
        """Check a list of names, and that none stands in it twice."""
        for at, name in enumerate(values):
            self.is_known(kind, name, known, (*path, at))
        self.once(kind, values, path)

    def once(self, kind: str, values: list[str], path: Path) -> None:
        """Note names that stand in a list twice."""
        for at, name in enumerate(values):
            if name in values[:at]:
                self.report("duplicate-name", f"{kind} '{name}' stands here twice", (*path, at))

    def party(self, name: str, path: Path) -> None:
        """Check the name of a party that stands as a value."""
        if "parties" not in self.names.unread:
            self.is_known("party", name, self.names.parties, path)

    def owner(self, name: str, path: Path) -> None:
        """Check the name of a party or body that stands as a value."""
        if name not in self.names.bodies:
            self.party(name, path)

    def owner_key(self, path: Path) -> None:
        """Check the name of a party or body that stands as a key."""
        name = str(path[-1])
        owners = (*self.names.parties, *self.names.bodies)
        if name not in owners and not self.names.unread & {"parties", "bodies"}:
            hint = self.near(name, owners)
            kind = "party or body" if self.names.bodies else "party"
            self.report_key("unknown-name", f"unknown {kind} '{name}'", path, hint)

    def party_key(self, path: Path) -> None:
        """Check the name of a party that stands as a key."""
        name = str(path[-1])
        if name not in self.names.parties and "parties" not in self.names.unread:
            hint = self.near(name, self.names.parties)
            self.report_key("unknown-name", f"unknown party '{name}'", path, hint)

    def options(self, values: list[str], path: Path) -> tuple[str, ...]:
        """Check a list of options."""
        if "options" not in self.names.unread:
            self.all_known("option", values, self.names.options, path)
        return tuple(values)

    def claims(self, values: list[str], path: Path) -> tuple[str, ...]:
        """Check the claims that something rests on, if there is a list of claims."""
        if not isinstance(self.names.claims, str):
            self.all_known("claim", values, self.names.claims, path)
        return tuple(values)

    def statement(self, name: str, path: Path, also: tuple[str, ...] = ()) -> str:
        """Resolve a reference to a statement to its key; ``also`` are other ids allowed here."""
        keys = self.names.statements
        if name in self.keys:
            return name
        found = [key for key in dict.fromkeys(keys) if key.partition(".")[2] == name]
        found += [name] if name in also else []
        if len(found) > 1:
            message = f"'{name}' may mean {' or '.join(found)}"
            self.report("ambiguous-name", message, path, "write one of them in full")
        if not found and "preferences" not in self.names.unread:
            short = keys if "." in name else [key.partition(".")[2] for key in keys]
            hint = self.near(name, (*short, *also))
            kind = "statement or constraint" if also else "statement"
            self.report("unknown-name", f"unknown {kind} '{name}'", path, hint)
        return found[0] if found else name
