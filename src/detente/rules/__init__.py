"""Whether a motion passes in a voting body, and who votes how and why."""

from detente.rules.ballots import Ballot, Cast, Stand, Why, cast
from detente.rules.counting import Count, count

__all__ = ["Ballot", "Cast", "Count", "Stand", "Why", "cast", "count"]
