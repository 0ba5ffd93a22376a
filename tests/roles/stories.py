"""Cases small enough to work their roles out by hand; each has some role."""

__all__ = ["DEAL", "FIRST", "NEEDS", "TALKS", "TEXT"]

# Una presses. Rus resists, so that the text is not adopted; Chi would resist if Rus did not, and
# would rather not have to.
TEXT = """\
detente: 1
title: A text and two who can stop it
parties: {una: Una, rus: Rus, chi: Chi}
options:
  una: {press: presses}
  rus: {resist: resists}
  chi: {resist: resists}
define: {tight: una.press and not rus.resist and not chi.resist}
preferences:
  una: [{id: press, that: una.press}]
  rus: [{id: no-text, that: not tight}]
  chi: [{id: no-text, that: not tight}, {id: spared, that: not chi.resist}]
moments: {now: {on: [una.press, rus.resist]}}
"""

# Rus needs Chi for more than Chi needs Rus for.
NEEDS = """\
ties:
  rus-needs-chi:
    kind: dependence
    of: rus
    on: chi
    means: credit
    figures: [{value: 12.50, unit: million, year: 2015}]
    outweighs: [chi-needs-rus]
  chi-needs-rus: {kind: dependence, of: chi, on: rus, means: votes}
"""

# Ken freezes just if Med hosts talks, and Med likes to host.
TALKS = """\
detente: 1
title: Talks and a freeze
parties: {ken: Ken, med: Med}
options:
  ken: {freeze: freezes}
  med: {host: hosts talks}
outcomes: {frozen: ken.freeze, both: ken.freeze and med.host}
preferences:
  ken: [{id: terms, that: ken.freeze iff med.host}]
  med: [{id: host, that: med.host}]
moments: {now: {on: []}}
"""

DEAL = """\
detente: 1
title: A deal that one would leave
parties: {ann: Ann, bob: Bob}
options:
  ann: {deal: keeps the deal}
  bob: {deal: keeps the deal}
outcomes: {deal: ann.deal and bob.deal}
preferences:
  ann: [{id: wants, that: bob.deal}]
  bob: [{id: wants, that: not bob.deal}]
moments: {now: {on: [ann.deal, bob.deal]}}
"""

# Each gains if both act and neither begins; once Mia pledges, Ann acts first.
FIRST = """\
detente: 1
title: Who goes first
parties: {ann: Ann, bob: Bob, mia: Mia}
options:
  ann: {act: acts}
  bob: {act: acts}
  mia: {pledge: pledges}
outcomes: {both: ann.act and bob.act}
preferences:
  ann:
    - {id: covered, that: ann.act or not mia.pledge}
    - {id: his, that: bob.act}
    - {id: idle, that: not ann.act}
  bob: [{id: hers, that: ann.act}, {id: follow, that: bob.act iff ann.act}]
moments: {now: {on: []}}
"""
