"""A cleaned text's argument as one string, and the way back to the text as received."""

from detente.sources.source import Cleaned, Stretch

__all__ = ["Running"]

GAP = len("\n\n")


class Running:
    """The headings, body and list items of a text as `Cleaned.text` has them, with their places."""

    def __init__(self, cleaned: Cleaned) -> None:
        self.text = cleaned.text
        self.paragraphs = cleaned.running

    def traced(self, stretch: Stretch) -> tuple[Stretch, ...]:
        """Say where in the text as received a stretch of the argument stands.

        Parameters
        ----------
        stretch : Stretch
            Characters of ``text``.

        Returns
        -------
        tuple of Stretch
            In their order; several where pieces were joined, or it spans paragraphs.
        """
        at = 0
        found: list[Stretch] = []
        for paragraph in self.paragraphs:
            end = at + len(paragraph.text)
            low, high = max(stretch.start, at), min(stretch.end, end)
            if low < high:
                found += paragraph.traced(low - at, high - at)
            at = end + GAP
        return tuple(found)
