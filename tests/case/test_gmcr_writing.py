"""A model written as GMCR+ saves it."""

import json

import pytest

from case.gmcr_documents import cuba, data, elmira, prisoners
from detente.case import Direction
from detente.case.gmcr_faults import Faults
from detente.case.gmcr_model import GmcrModel, GmcrOption, GmcrParty
from detente.case.gmcr_shape import read_shape
from detente.case.gmcr_writing import write_gmcr
from detente.errors import NotApplicable


def read(document):
    faults = Faults("model.gmcr")
    shaped = read_shape(document, faults)
    assert faults.problems == ()
    return shaped.model


@pytest.mark.parametrize("document", [cuba(), elmira(), prisoners()], ids=["cuba", "elmira", "two"])
def test_what_is_written_reads_as_the_same_model(document):
    model = read(document)
    again = read(json.loads(write_gmcr(model)))
    assert again.options == model.options
    assert again.infeasible == model.infeasible
    assert again.parties == model.parties


def test_the_keys_are_those_of_the_program():
    document = json.loads(write_gmcr(read(json.loads(data(cuba())))))
    assert document["options"][0] == {"name": "Air Strike", "permittedDirection": "fwd"}
    assert document["infeasibles"] == [[[2, "Y"], [3, "Y"]]]
    assert document["useManualPreferenceRanking"] is True
    assert document["coalitions"] == [0, 1]
    us = document["decisionMakers"][0]
    assert us["preferenceRanking"] == [5, 7, 6, 8, 3, 2, 4, 1, 12, 10, 11, 9]
    assert us["options"] == [0, 1]


def test_ties_are_lists():
    party = GmcrParty(name="A", options=(0,), ranking=((2, 1),))
    text = write_gmcr(GmcrModel(options=(GmcrOption(name="Act"),), parties=(party,), manual=True))
    assert json.loads(text)["decisionMakers"][0]["preferenceRanking"] == [[2, 1]]


def test_an_option_that_nobody_may_change_is_refused():
    stuck = GmcrOption(name="Act", moves=Direction.NEVER)
    with pytest.raises(NotApplicable, match="nobody may change"):
        write_gmcr(GmcrModel(options=(stuck,), parties=(GmcrParty(name="A", options=(0,)),)))
