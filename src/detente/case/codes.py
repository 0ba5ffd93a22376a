"""Every kind of problem that reading and settling a case can report, and what it means."""

from collections.abc import Mapping

from detente.record import Frozen

__all__ = ["CODES"]

CODES: Mapping[str, str] = Frozen(
    {
        # files
        "no-file": "The folder, or a file in it, is missing or cannot be read.",
        "too-large": "A file, or the number of things in it, is over the limit.",
        "binary": "The file holds binary data, not text.",
        "encoding": "The text is not UTF-8.",
        "empty": "The file holds nothing.",
        "two-files": "Two files give the same thing; a dossier has one of them.",
        # YAML and CSV
        "yaml": "The text breaks the rules of YAML.",
        "tab": "A tab character stands where YAML wants spaces.",
        "character": "A control character stands in the text.",
        "documents": "A second YAML document starts in the same file.",
        "key": "A key is a list or mapping; it must be a text.",
        "no-value": "A key or list item has nothing behind it.",
        "duplicate-key": "A key, column or claim is there twice, or a pair of claims is judged "
        "twice.",
        "alias": "A YAML alias names nothing, or there are too many of them.",
        "yaml-tag": "A YAML tag such as `!!int` stands in the text.",
        "too-deep": "Lists and mappings are nested too deep.",
        "csv": "The rows of a CSV file do not fit its columns, or a quotation mark is left open.",
        "json": "The text breaks the rules of JSON.",
        # shape
        "version": "The case is in a format that this version does not read.",
        "missing-key": "A key, column or value that is needed is not there.",
        "unknown-key": "A key or column has no meaning here.",
        "type": "A list, mapping or text stands where another of them is wanted.",
        "value": "A word stands where only certain other words may.",
        "shape": "Keys that exclude each other are given together, or none of them is.",
        "change": "A change has none of the keys that say what it does.",
        "number": "A text stands where a whole number is wanted, or the number is out of range.",
        "quota": "A body's quota cannot be reached, or two opposed sides can both reach it.",
        "seat": "A seat of a body has no way to vote, or several.",
        # names
        "bad-id": "An id breaks the rules for ids, or is a word of the grammar.",
        "duplicate-id": "An id is taken.",
        "unknown-name": "A name stands for nothing in the case.",
        "ambiguous-name": "A name may stand for several things.",
        "duplicate-name": "A name stands in the same list twice.",
        "self-reference": "Something refers to itself.",
        "cycle": "A definition leads back to itself.",
        # meaning
        "formula": "A text is no formula.",
        "question": "A text is no question, or asks what the options cannot say.",
        "two-orders": "A party has preferences and a ranking.",
        "duplicate-state": "A ranking has the same state twice.",
        "scale": "The evidence on a scale runs in a circle, or leaves a party no place.",
        "tie": "A tie has other ends than its kind takes, or outweighs what it cannot.",
        "wrong-list": "A place in a list is given by a statement of another party.",
        # settling
        "alternative-clash": "Two scenarios of one alternative are asked for.",
        "contradiction": "The constraints leave no feasible state.",
        "infeasible-moment": "The status quo of a moment is not feasible.",
        "not-inserted": "A change names a statement that no earlier change has inserted.",
        "order-circle": "The evidence on what stands before what in a list runs in a circle.",
        "ranked-party": "A change adds a statement to a party that has a ranking.",
        "ranking": "A ranking leaves feasible states out, or has them twice.",
        "removed": "A change names something that an earlier change has removed.",
    }
)
