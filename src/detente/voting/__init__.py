"""Who decides how much in a voting body: power indices, winning and blocking sets."""

from detente.voting.banzhaf import banzhaf
from detente.voting.bodies import rule_of_blocks, rule_of_members
from detente.voting.deegan_packel import deegan_packel
from detente.voting.game import Count, Kind, Rule, kinds, wins
from detente.voting.holler import holler
from detente.voting.indices import Powers, power
from detente.voting.johnston import johnston
from detente.voting.results import Banzhaf, Index, Paradox
from detente.voting.shapley_shubik import shapley_shubik
from detente.voting.ternary import ternary_banzhaf, ternary_shapley_shubik
from detente.voting.winsets import Pattern, Standing, WinSets, named, standing, winsets

__all__ = [
    "Banzhaf",
    "Count",
    "Index",
    "Kind",
    "Paradox",
    "Pattern",
    "Powers",
    "Rule",
    "Standing",
    "WinSets",
    "banzhaf",
    "deegan_packel",
    "holler",
    "johnston",
    "kinds",
    "named",
    "power",
    "rule_of_blocks",
    "rule_of_members",
    "shapley_shubik",
    "standing",
    "ternary_banzhaf",
    "ternary_shapley_shubik",
    "wins",
    "winsets",
]
