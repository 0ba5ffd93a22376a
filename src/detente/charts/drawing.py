"""The map of states and moves as SVG.

Colors are left to the page: every part has a class, and falls back to the color of the text.
Nothing is told by color alone: resting states have a double border, the moment is a square, and
arrows carry the letters of whoever moves.
"""

from html import escape
from math import hypot

from detente.charts.state_map import Arrow, Node, StateMap
from detente.record import record

__all__ = ["draw"]

RADIUS = 15.0
HEAD = 7.0
TRIED, FORWARD = 0.78, 0.3  # where along an arrow its letters stand
BEND = 0.22  # how far arrows that do not lead onward bow out, of their length


@record
class Curve:
    """A quadratic curve: its start, the point it bows toward, its end."""

    start: tuple[float, float]
    toward: tuple[float, float]
    end: tuple[float, float]

    def at(self, part: float) -> tuple[float, float]:
        """Return the point a part of the way along, 0 to 1."""
        rest = 1 - part
        return (
            rest**2 * self.start[0] + 2 * rest * part * self.toward[0] + part**2 * self.end[0],
            rest**2 * self.start[1] + 2 * rest * part * self.toward[1] + part**2 * self.end[1],
        )


def draw(chart: StateMap, *, title: str, description: str) -> str:
    """Draw the map as one ``<svg>`` element, titled and described for screen readers.

    Parameters
    ----------
    chart : StateMap
        What to draw, and where.
    title, description : str
        Plain text; escaped here.

    Returns
    -------
    str
        The element, the same bytes for the same map.
    """
    nodes = {node.number: node for node in chart.nodes}
    order = {party: row for row, party in enumerate(chart.marks)}
    turns: dict[int, int] = {}
    arrows: list[str] = []
    for arrow in chart.arrows:
        turn = turns.get(arrow.source, 0)
        turns[arrow.source] = turn + 1
        curve = _curve(nodes[arrow.source], nodes[arrow.target])
        arrows.append(_arrow(chart, arrow, curve, (order, turn)))
    size = f'viewBox="0 0 {chart.width:g} {chart.height:g}"'
    size = f'{size} width="{chart.width:g}" height="{chart.height:g}"'
    return "\n".join((
        f'<svg class="state-map" role="img" {size} aria-labelledby="map-title map-description">',
        f'<title id="map-title">{escape(title)}</title>',
        f'<desc id="map-description">{escape(description)}</desc>',
        *arrows,
        *(_node(node) for node in chart.nodes),
        "</svg>",
    ))  # fmt: skip


def _curve(source: Node, target: Node) -> Curve:
    """Run a curve between the edges of two states; straight if it leads to the next column."""
    bend = 0.0 if target.steps == source.steps + 1 else BEND
    across, down = target.x - source.x, target.y - source.y
    length = hypot(across, down) or 1.0
    toward = (
        (source.x + target.x) / 2 - bend * down,
        (source.y + target.y) / 2 + bend * across,
    )
    return Curve(
        start=_toward((source.x, source.y), toward, RADIUS),
        toward=toward,
        end=_toward((target.x, target.y), toward, RADIUS + 3) if length else toward,
    )


def _toward(
    point: tuple[float, float], other: tuple[float, float], by: float
) -> tuple[float, float]:
    """Step from a point toward another by a distance."""
    across, down = other[0] - point[0], other[1] - point[1]
    length = hypot(across, down) or 1.0
    return point[0] + across / length * by, point[1] + down / length * by


def _arrow(chart: StateMap, arrow: Arrow, curve: Curve, drawn: tuple[dict[str, int], int]) -> str:
    """Draw one arrow with its head and the letters of who moves."""
    order, turn = drawn
    joint = len(arrow.movers) > 1
    kind = "joint" if joint else f"by-{order[arrow.movers[0]] % 6}"
    kind = f"{kind} tried" if arrow.tried else kind
    label = "+".join(chart.marks[mover] for mover in arrow.movers)
    x, y = curve.at(TRIED if arrow.tried else FORWARD + 0.14 * (turn % 3))
    path = f"M{_pair(curve.start)} Q{_pair(curve.toward)} {_pair(curve.end)}"
    return (
        f'<g class="move {kind}"><path d="{path}" fill="none" stroke="currentColor"/>'
        f'<path d="{_head(curve)}" fill="currentColor" stroke="none"/>'
        f'<text x="{x:.1f}" y="{y + 3.5:.1f}" text-anchor="middle">{escape(label)}</text></g>'
    )


def _head(curve: Curve) -> str:
    """Draw the triangle at the end of an arrow."""
    (x, y), (fx, fy) = curve.end, curve.toward
    length = hypot(x - fx, y - fy) or 1.0
    ux, uy = (x - fx) / length, (y - fy) / length
    back = (x - ux * HEAD, y - uy * HEAD)
    left = (back[0] - uy * HEAD / 2, back[1] + ux * HEAD / 2)
    right = (back[0] + uy * HEAD / 2, back[1] - ux * HEAD / 2)
    return f"M{_pair((x, y))} L{_pair(left)} L{_pair(right)}Z"


def _node(node: Node) -> str:
    """Draw one state: a circle, a square for the moment, with a second border if moves rest."""
    kinds = ["state", *(["rests"] if node.rests else []), *(["moment"] if not node.number else [])]
    shapes = [_shape(node, RADIUS)]
    if node.rests:
        shapes.append(_shape(node, RADIUS - 4))
    return (
        f'<g class="{" ".join(kinds)}">{"".join(shapes)}'
        f'<text x="{node.x:.1f}" y="{node.y + 4.5:.1f}" text-anchor="middle">{node.number}</text>'
        "</g>"
    )


def _shape(node: Node, radius: float) -> str:
    """Draw the border of a state."""
    if node.number:
        return (
            f'<circle cx="{node.x:.1f}" cy="{node.y:.1f}" r="{radius:g}" '
            'fill="none" stroke="currentColor"/>'
        )
    return (
        f'<rect x="{node.x - radius:.1f}" y="{node.y - radius:.1f}" width="{2 * radius:g}" '
        f'height="{2 * radius:g}" fill="none" stroke="currentColor"/>'
    )


def _pair(point: tuple[float, float]) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"
