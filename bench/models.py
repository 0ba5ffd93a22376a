"""The benchmark's cases: one seeded family that grows by options, and one without constraints."""

import numpy as np

from detente.case import Case, Constraint, Direction, Option, Party, Statement
from detente.case.formula import And, Formula, Name, Not, Or
from detente.record import Frozen

__all__ = ["family", "unconstrained"]

SEED = 20170829
PARTIES = 6
STATEMENTS = 22
ONE_WAY = 4
PAIRS = 5


def family(options: int) -> Case:
    """Build the member with that many options: one-way ones, infeasible pairs, long lists.

    Four options can only be taken. Five disjoint pairs cannot be taken together, which leaves
    2 to the number of options, times (3/4)^5, feasible states: 995,328 of them at 22.
    """
    rng = np.random.default_rng((SEED, options))
    names = option_names(options)
    shuffled = [names[place] for place in rng.permutation(options)]
    one_way = frozenset(shuffled[:ONE_WAY])
    paired = rng.permutation(names)[: 2 * PAIRS].tolist()
    pairs = tuple(zip(paired[::2], paired[1::2], strict=True))
    return assemble(f"family-{options}", names, rng, one_way=one_way, pairs=pairs)


def unconstrained(options: int) -> Case:
    """Build a case of the same lists in which every state is feasible and every option free."""
    rng = np.random.default_rng((SEED, options))
    return assemble(f"unconstrained-{options}", option_names(options), rng)


def option_names(count: int) -> list[str]:
    """Deal options to the parties in contiguous blocks, as equal as can be."""
    blocks = np.array_split(np.arange(count), PARTIES)
    return [f"p{party}.o{option}" for party, block in enumerate(blocks) for option in block]


def assemble(
    slug: str,
    names: list[str],
    rng: np.random.Generator,
    *,
    one_way: frozenset[str] = frozenset(),
    pairs: tuple[tuple[str, str], ...] = (),
) -> Case:
    """Put the records of a case together."""
    parties = tuple(Party(id=f"p{party}", name=f"Party {party}") for party in range(PARTIES))
    return Case(
        slug=slug,
        title=slug,
        parties=parties,
        options=tuple(
            Option(
                id=name,
                holders=(name.split(".")[0],),
                moves=Direction.ONCE if name in one_way else Direction.BOTH,
            )
            for name in names
        ),
        constraints=tuple(not_both(first, second) for first, second in pairs),
        preferences=Frozen({party.id: statements(party.id, names, rng) for party in parties}),
        fingerprint=slug,
    )


def not_both(first: str, second: str) -> Constraint:
    """Forbid two options together."""
    formula = Not(part=And(parts=(Name(name=first), Name(name=second))))
    text = f"not ({first} and {second})"
    return Constraint(id="", label=text, formula=formula, text=text)


def statements(party: str, names: list[str], rng: np.random.Generator) -> tuple[Statement, ...]:
    """Draw a party's list: statements of one to three literals over anybody's options."""
    return tuple(
        Statement(
            id=f"s{place}",
            party=party,
            formula=statement(names, rng),
            text="drawn",
            place=place,
        )
        for place in range(1, STATEMENTS + 1)
    )


def statement(names: list[str], rng: np.random.Generator) -> Formula:
    """Join one to three literals by ``and`` or by ``or``."""
    chosen = rng.choice(len(names), size=rng.integers(1, 4), replace=False)
    parts = tuple(literal(names[place], rng) for place in chosen)
    if len(parts) == 1:
        return parts[0]
    return And(parts=parts) if rng.random() < 0.5 else Or(parts=parts)


def literal(name: str, rng: np.random.Generator) -> Formula:
    """Take an option or its negation."""
    leaf = Name(name=name)
    return leaf if rng.random() < 0.5 else Not(part=leaf)
