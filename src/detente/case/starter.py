"""The case that `detente new` writes: small, complete, and explained line by line."""

from detente.claims.emit import flow

__all__ = ["starter"]


def starter(title: str) -> str:
    """Write a commented case about two invented towns and a river, under the title given.

    It reads without problems, and has one of everything that a first case needs.
    """
    return TEXT.replace("TITLE", flow(title.strip() or "A dam on a river"))


TEXT = """\
# A case for détente: who can do what, who wants what, and where things stand.
# Everything after a # is a comment. Change the names, run `detente check`, and go on from there.
detente: 1                       # the version of this format; leave it
title: TITLE
summary: >-
  Upland wants to dam the river, Lowland lives on its water, and a river commission has money to
  offer. A short story to be replaced by yours.
question: Does the dam get built, and does anybody regret it?

# Parties: who decides. Use a short id in lower case, then the name that readers see.
parties:
  upland: Upland
  lowland: {name: Lowland, aliases: [the delta towns]}
  commission: River Commission

# Options: what each party can do, or leave undone. Say it as a verb: "Upland builds the dam".
# `moves: once` is for what cannot be undone; without it a party can change its mind.
options:
  upland:
    dam: {means: builds the dam, otherwise: leaves the river alone, moves: once}
    share: releases water in dry months
  lowland:
    blockade: {means: blocks the road to the port, otherwise: keeps the road to the port open}
  commission:
    fund: pays for irrigation in both countries

# Definitions: a name for a formula, so that you need not repeat it.
# Formulas use and, or, xor, not, if, unless, iff, and parentheses where they could be misread.
define:
  thirst: upland.dam and not upland.share

# What cannot happen together. (`always:` says what must hold.)
never:
  - that: commission.fund and lowland.blockade
    note: The commission pays nobody while the road is blocked.

# Preferences: what each party wants, most important first. A state is better than another if it
# does better on the first line where the two differ. Give each line an id: results refer to it.
#   because   the claims it rests on (their ids in claims.csv)
#   tag       stated: your sources say it, and how much it matters
#             order:  they say it, but not how much it matters
#             bridge: they do not say it; you need it, and can switch it off
#   red_line  act: the party itself would never do otherwise; outcome: it will not live with that
preferences:
  upland:
    - {id: open-road, that: not lowland.blockade, tag: stated}
    - {id: power, that: upland.dam, tag: stated}
    - {id: money, that: commission.fund, tag: order}
    - {id: keep-water, that: upland.share iff commission.fund, tag: bridge}
  lowland:
    - {id: no-thirst, that: not thirst, red_line: outcome, tag: stated}
    - {id: fields, that: commission.fund, tag: order}
    - {id: protest, that: lowland.blockade iff thirst, tag: order}
  commission:
    - {id: peace, that: not lowland.blockade, tag: stated}
    - {id: fair-deal, that: commission.fund iff upland.share, tag: order}

# Outcomes: the states that people talk about.
outcomes:
  standoff: {that: thirst and lowland.blockade, means: a dam upstream and a blockade downstream}
  deal: {that: upland.share and commission.fund, means: water is shared and somebody pays for it}
  wild-river: not upland.dam

# Moments: where things stood on a day. List the options that were taken; all others were not.
moments:
  2024-05: {on: [], means: before the first stone}
  2025-08: {on: [upland.dam], means: the dam is closed and the summer is dry}

# Scenarios: "what if". Fix or close an option, replace, insert, delete or move a statement.
scenarios:
  no-money: [{close: commission.fund}]
  proud-upland:
    means: Upland would rather have the dam than the road
    changes:
      - {move: power, before: open-road}

# Conclusions: what an author says will happen. `premises` are the statements it stands on, `asks`
# is the question that tests it, `given` what both suppose.
conclusions:
  C-1:
    says: "Without the commission's money, the dispute ends in a blockade."
    asks: every resting state from 2025-08 satisfies lowland.blockade
    premises: [no-thirst, protest]
    given: [no-money]

# What is used when you name no moment and no scenario.
defaults: {moment: 2025-08, report: [no-money]}
"""
