"""Read what the authors conclude, and which options of the parties correspond."""

from detente.case.case import Conclusion
from detente.case.ids import label_fault
from detente.case.question_names import read_question
from detente.case.reading import Reading
from detente.case.shape import CaseShape, ConclusionShape
from detente.claims.places import Path

__all__ = ["read_answering", "read_conclusions", "read_counterparts"]


def read_answering(reading: Reading, shape: CaseShape) -> tuple[str, ...]:
    """Read which conclusions answer the question of the case."""
    reading.all_known("conclusion", shape.answered_by, shape.conclusions, ("answered_by",))
    if shape.answered_by and not shape.question:
        hint = "say the `question`, or take `answered_by` out"
        reading.report_key("shape", "there is no question to answer", ("answered_by",), hint)
    return tuple(shape.answered_by)


def read_conclusions(reading: Reading, shape: CaseShape) -> tuple[Conclusion, ...]:
    """Read the conclusions with their questions, in the order of the file."""
    for name in shape.conclusions:
        reading.check_key(("conclusions", name), label_fault)
    return tuple(_conclusion(reading, name, one) for name, one in shape.conclusions.items())


def _conclusion(reading: Reading, name: str, one: ConclusionShape) -> Conclusion:
    path: Path = ("conclusions", name)
    if one.asks and one.not_yet:
        message = "expected `asks` with a question, or `not_yet` with the reason why there is none"
        reading.report("shape", message, path)
    return Conclusion(
        id=name,
        says=one.says,
        rests_on=reading.claims(one.rests_on, (*path, "rests_on")),
        stated_in=reading.claims(one.stated_in, (*path, "stated_in")),
        asks=one.asks,
        question=read_question(reading, one.asks, (*path, "asks")) if one.asks else "",
        in_words=one.in_words,
        not_yet=one.not_yet,
        strength=one.strength,
        premises=tuple(
            reading.statement(premise, (*path, "premises", at), reading.names.constraints)
            for at, premise in enumerate(one.premises)
        ),
        given=_given(reading, one.given, (*path, "given")),
        note=one.note,
    )


def _given(reading: Reading, given: list[str], path: Path) -> tuple[str, ...]:
    """Check what a conclusion supposes: scenarios, bridges, members, and one moment at most."""
    names = reading.names
    named = names.scenarios + names.bridges
    reading.all_known("scenario, bridge or moment", given, named + names.moments, path)
    moments = [at for at, name in enumerate(given) if name in names.moments]
    for at in moments[1:]:
        message = f"'{given[at]}' is a second moment; a conclusion supposes one at most"
        reading.report("shape", message, (*path, at))
    for at in moments:
        if given[at] in named:
            message = f"'{given[at]}' may mean a moment, or a scenario or bridge"
            reading.report("ambiguous-name", message, (*path, at), "give one of them another name")
    return tuple(given)


def read_counterparts(reading: Reading, shape: CaseShape) -> tuple[tuple[str, ...], ...]:
    """Read the groups of options that correspond.

    Each has two options or more, each of another party, and an option stands in one group only.
    """
    seen: set[str] = set()
    for at, group in enumerate(shape.counterparts):
        path: Path = ("counterparts", at)
        reading.options(group, path)
        if len(group) < 2:
            reading.report("shape", "a group of counterparts needs two options at least", path)
        owners = [option.partition(".")[0] for option in group]
        for place, option in enumerate(group):
            if owners[place] in owners[:place] and option not in group[:place]:
                message = f"a second option of '{owners[place]}'; a group has one of each party"
                reading.report("shape", message, (*path, place))
            if option in seen:
                message = f"option '{option}' stands in another group already"
                reading.report("duplicate-name", message, (*path, place))
        seen |= set(group)
    return tuple(tuple(group) for group in shape.counterparts)
