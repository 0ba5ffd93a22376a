"""The map of states and moves, and the table that says the same."""

from detente.charts import Node, StateMap, draw, state_map
from detente.findings import Analysis
from detente.findings.language import capitalized
from detente.findings.wording import describe_change, moment_name
from detente.report.details import FigureView, MapRowView
from detente.report.views import MapView

__all__ = ["map_view"]


def map_view(analysis: Analysis) -> MapView:
    """Draw the map and list its states."""
    chart = state_map(analysis)
    parties = {party.id: party.name for party in analysis.settled.parties}
    movers = {mover for arrow in chart.arrows for mover in arrow.movers}
    return MapView(
        svg=_drawn(analysis, chart) if chart.nodes else "",
        marks=tuple(
            FigureView(name=mark, value=parties[party])
            for party, mark in chart.marks.items()
            if party in movers
        ),
        left_out=_left_out(chart),
        rows=_rows(analysis, chart),
    )


def _drawn(analysis: Analysis, chart: StateMap) -> str:
    """Draw the map with a title and a description for those who cannot see it."""
    resting = sum(node.rests for node in chart.nodes)
    description = (
        f"{len(chart.nodes)} states and {len(chart.arrows)} moves; the moves come to rest in "
        f"{resting} of the states. The table below says the same in words."
    )
    title = f"States and moves from {moment_name(analysis.settled.moment)}"
    return draw(chart, title=title, description=description)


def _left_out(chart: StateMap) -> str:
    """Say how many states the map leaves out."""
    if not chart.left_out:
        return ""
    if chart.left_out == 1:
        return "One more state can be reached and is not shown."
    return f"{chart.left_out:,} more states can be reached and are not shown."


def _beyond(node: Node) -> list[str]:
    """Say how many moves from a state lead off the map."""
    if not node.beyond:
        return []
    return ["one more move off the map" if node.beyond == 1 else f"{node.beyond} more off the map"]


def _rows(analysis: Analysis, chart: StateMap) -> tuple[MapRowView, ...]:
    """List the states of the map, with who moves where from each."""
    onward: dict[int, list[str]] = {}
    for arrow in chart.arrows:
        who = "+".join(chart.marks[mover] for mover in arrow.movers)
        onward.setdefault(arrow.source, []).append(f"{who} to {arrow.target}")
    return tuple(
        MapRowView(
            number=node.number,
            steps=node.steps,
            change=capitalized(describe_change(analysis.space, analysis.start, node.index))
            or "The moment",
            rests=node.rests,
            moves=", ".join(onward.get(node.number, []) + _beyond(node)),
        )
        for node in chart.nodes
    )
