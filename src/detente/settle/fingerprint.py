"""One short text that two settled cases share exactly if every result on them is the same."""

import json
from collections.abc import Iterable
from hashlib import sha256

from detente.case import Body, Definition, ForbiddenMove, Option, Ranking, Rung, Statement
from detente.case.formula import render
from detente.settle.settled import Settled

__all__ = ["fingerprint"]


def fingerprint(settled: Settled) -> str:
    """Return a digest of all that affects results; names, notes and evidence are no part of it.

    The order of parties, options and lists counts; that of constraints, forbidden moves and
    definitions does not. The digest is the same in every process.
    """
    content: dict[str, object] = {
        "parties": [party.id for party in settled.parties],
        "options": [_option(option) for option in settled.options],
        "fixed": dict(settled.fixed),
        "definitions": _definitions(settled.definitions),
        "constraints": sorted({render(rule.formula) for rule in settled.constraints}),
        "forbidden": sorted(_forbidden(rule) for rule in settled.forbidden_moves),
        "preferences": {party: _list(rows) for party, rows in settled.preferences.items() if rows},
        "rankings": {party: _ranking(each) for party, each in settled.rankings.items()},
        "moment": [sorted(settled.moment.on)] if settled.has_moment else [],
    }
    if settled.bodies:
        content["bodies"] = [_body(body) for body in settled.bodies]
    text = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return sha256(text.encode("ascii")).hexdigest()


def _body(body: Body) -> list[object]:
    seats = [
        [
            *(seat.party, seat.like, render(seat.yes), render(seat.no), render(seat.refuses)),
            *(seat.count, seat.weight, seat.veto, seat.tables, seat.opposes, seat.ceiling),
            seat.silent,
        ]
        for seat in body.seats
    ]
    return [body.id, body.quota, seats, dict(body.texts), dict(body.lapses)]


def _option(option: Option) -> list[object]:
    return [option.id, list(option.holders), str(option.moves), option.default]


def _definitions(definitions: Iterable[Definition]) -> dict[str, str]:
    return {entry.id: render(entry.formula) for entry in definitions}


def _forbidden(rule: ForbiddenMove) -> list[str]:
    return [rule.party, render(rule.source), render(rule.target)]


def _list(statements: Iterable[Statement]) -> list[list[str]]:
    return [[each.id, render(each.formula), each.red_line] for each in statements]


def _ranking(ranking: Ranking) -> list[list[list[object]]]:
    """Write each class as its rungs, in an order of their own, for they are tied."""
    return [sorted(map(_rung, rungs), key=json.dumps) for rungs in ranking.classes]


def _rung(rung: Rung) -> list[object]:
    where = rung.where
    return [sorted(rung.on), where if isinstance(where, str) else render(where)]
