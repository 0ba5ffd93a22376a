"""Pictures of results, drawn here: their layout as data, and as SVG."""

from detente.charts.drawing import draw
from detente.charts.state_map import Arrow, Node, StateMap, state_map

__all__ = ["Arrow", "Node", "StateMap", "draw", "state_map"]
