"""Documents in the form of GMCR+'s files, written after the description of that form."""

import json

__all__ = ["cuba", "data", "elmira", "prisoners"]


def data(document):
    """The bytes of a file."""
    return json.dumps(document).encode()


def option(name, direction="both"):
    return {"name": name, "permittedDirection": direction}


def prisoners():
    """Two parties that may cooperate, with rankings under today's keys."""
    return {
        "program": "gmcr-py",
        "version": "0.3.12",
        "useManualPreferenceRanking": True,
        "options": [option("Cooperate"), option("Cooperate")],
        "decisionMakers": [
            {"name": "A", "options": [0], "preferences": [], "preferenceRanking": [3, 4, 1, 2]},
            {"name": "B", "options": [1], "preferences": [], "preferenceRanking": [2, 4, 1, 3]},
        ],
        "infeasibles": [],
        "coalitions": [0, 1],
    }


def cuba():
    """The missile crisis with its rankings by ordered numbers, under the old keys."""
    return {
        "useManualPreferenceVectors": True,
        "options": [
            option("Air Strike", "fwd"), option("Blockade"),
            option("Withdraw"), option("Escalate"),
        ],
        "decisionMakers": [
            {"name": "US", "options": [0, 1], "preferences": [],
             "preferenceVector": [5, 7, 6, 8, 3, 2, 4, 1, 12, 10, 11, 9]},
            {"name": "USSR", "options": [2, 3], "preferences": [],
             "preferenceVector": [1, 5, 7, 3, 6, 2, 8, 4, 12, 10, 11, 9]},
        ],
        "infeasibles": [[[2, "Y"], [3, "Y"]]],
    }  # fmt: skip


def elmira():
    """The groundwater conflict by statements, those of its ministry and its local government."""

    def implied(then, condition):
        return [[[condition, "N"]], [[then, "Y"]]]

    return {
        "program": "gmcr-py",
        "useManualPreferenceRanking": False,
        "options": [
            option("Modify", "fwd"), option("Delay", "back"), option("Accept"),
            option("Abandon", "fwd"), option("Insist"),
        ],
        "decisionMakers": [
            {"name": "MoE", "options": [0], "misperceptions": [], "payoffs": [1] * 12,
             "preferences": [
                 [[2, "Y"]], [[3, "N"]], [[0, "N"]],
                 {"compound": True, "members": [[[4, "Y"], [0, "N"]], [[4, "N"], [0, "Y"]]]},
             ]},
            {"name": "Uniroyal", "options": [1, 2, 3], "preferences": []},
            {"name": "Local Government", "options": [4], "preferences": [
                [[3, "N"]], [[0, "N"]],
                {"compound": True, "members": [[[0, "Y"]], [[2, "Y"]]]},
                {"compound": True, "members": implied(4, 0)},
                [[1, "N"]], [[4, "Y"]],
            ]},
        ],
        "infeasibles": [
            [[1, "Y"], [2, "Y"]], [[1, "Y"], [3, "Y"]], [[2, "Y"], [3, "Y"]],
            [[1, "N"], [2, "N"], [3, "N"]],
        ],
        "coalitions": [[0, 1], 2],
    }  # fmt: skip
