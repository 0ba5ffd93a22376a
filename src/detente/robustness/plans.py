"""What a study of a case is known by: its plan, and what it fixes and varies, as one text."""

from collections.abc import Iterator

from detente.case import Case
from detente.errors import StudyError
from detente.record import Frozen
from detente.robustness.settings import Effort, Ground
from detente.settle import Choices
from detente.study.plan import Plan

__all__ = ["ground_of", "parameters_of", "plan_of"]

MANY = ("scenario", "bridge", "choose", "fix")  # words that may come more than once


def plan_of(case: Case, ground: Ground, effort: Effort) -> Plan:
    """Return the plan of a study: what its store is known by."""
    return Plan(
        name=case.slug,
        fingerprint=case.fingerprint,
        seed=effort.seed,
        draws=effort.draws,
        shard=effort.shard[0],
        shards=effort.shard[1],
        parameters=parameters_of(ground),
    )


def parameters_of(ground: Ground) -> str:
    """Write what a study fixes and varies as one text, which `ground_of` reads."""
    chosen = ground.choices
    words = [f"moment={chosen.moment}", *(f"scenario={name}" for name in chosen.scenarios)]
    words += [f"bridge={name}:{on}" for name, on in sorted(chosen.bridges.items())]
    words += [f"choose={name}:{member}" for name, member in sorted(chosen.alternatives.items())]
    words += [f"fix={name}:{value}" for name, value in sorted(chosen.fixes.items())]
    words += [f"vary={','.join(ground.vary)}", f"moves={ground.moves}"]
    return " ".join([*words, f"concept={ground.concept}", f"conclusions={ground.conclusions}"])


def ground_of(parameters: str) -> Ground:
    """Read what a study fixes and varies, as `parameters_of` writes it.

    Raises
    ------
    StudyError
        If the text is something else.
    """
    pairs = [(word, value) for word, _, value in (p.partition("=") for p in parameters.split())]
    one = {word: value for word, value in pairs if word not in MANY}
    try:
        return Ground(
            choices=Choices(
                moment=one["moment"],
                scenarios=tuple(value for word, value in pairs if word == "scenario"),
                bridges=Frozen({name: on == "True" for name, on in _named(pairs, "bridge")}),
                alternatives=Frozen(dict(_named(pairs, "choose"))),
                fixes=Frozen({name: to == "True" for name, to in _named(pairs, "fix")}),
            ),
            vary=tuple(name for name in one["vary"].split(",") if name),
            moves=one["moves"],
            concept=one["concept"],
            conclusions=one["conclusions"] == "True",
        )
    except KeyError as error:
        raise StudyError(f"'{parameters}' does not say {error} as a stress study does") from error


def _named(pairs: list[tuple[str, str]], word: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of every word such as ``fix=name:value``."""
    for each, text in pairs:
        if each == word:
            name, _, value = text.partition(":")
            yield name, value
