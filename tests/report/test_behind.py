"""What stands behind an audit, and who and what it leaves out."""

from audit.stories import TEXT, audit, audited, settled
from detente.audit.records import Verdict
from detente.claims import Source
from detente.record import Frozen, replace
from detente.report.behind import behind_views, unstated_premises


def rows(found, *audited_rows):
    return {row.name: row.value for row in behind_views(found, audit(*audited_rows))}


def test_claims_and_voices_are_counted_and_copies_are_not():
    found = settled()
    ledger = found.case.ledger
    sources = Frozen({**ledger.sources, "S2": Source(id="S2", title="An excerpt")})
    case = replace(found.case, ledger=replace(ledger, sources=sources))
    told = rows(replace(found, case=case), audited(Verdict.FOLLOWS))
    assert told["Claims"] == "Seven claims, in paraphrase."
    assert told["Independent voices"] == (
        "One: S1 (An author). Not counted, since it makes no claim of its own: S2."
    )


def test_a_case_without_claims_says_so():
    found = settled()
    ledger = replace(found.case.ledger, claims=Frozen({}))
    bare = replace(found, case=replace(found.case, ledger=ledger))
    told = rows(bare, audited(Verdict.FOLLOWS))
    assert told["Claims"] == "None: the case names no source for what it says."
    assert "Independent voices" not in told


def test_who_coded_the_case_is_told_and_so_is_that_nobody_is_named():
    assert rows(settled(), audited(Verdict.FOLLOWS))["Who coded it, and when"] == (
        "The case does not say."
    )
    coded = "coded: [{by: [a first coder, a second], on: 2026-11, what: the claims}]\nbridges:"
    found = settled(TEXT.replace("bridges:", coded, 1))
    assert rows(found, audited(Verdict.FOLLOWS))["Who coded it, and when"] == (
        "The claims: a first coder and a second, 2026-11."
    )


def test_who_and_what_is_left_out_is_named():
    idle = settled(TEXT.replace("  usa: United States\n", "  usa: United States\n  un: Council\n"))
    told = rows(idle, audited(Verdict.FOLLOWS), audited(Verdict.NOT_EXPRESSIBLE, parts=()))
    assert told["Who is left out"] == "The Council, which does nothing here."
    assert told["What is left out"] == "“war starts by accident”."
    assert told["Not tested"] == "K-2; the reason stands at each."
    assert "Who is left out" not in rows(settled(), audited(Verdict.FOLLOWS))


def test_premises_that_no_source_states_are_those_on_by_default():
    assert unstated_premises(settled()) == (
        "Nothing is ever sold.",
        "The United States wants this: pressure until the tests stop.",
        (
            "North Korea wants this: North Korea stops tests if, and only if, the United States "
            "halts joint exercises."
        ),
    )
