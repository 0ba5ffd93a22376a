"""PDFs made on the spot, line by line, as the tests need them."""

import io

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

TOP, LEFT, LEADING = 780, 60, 14


class Paper:
    """A PDF that is being written: each page is a list of lines with their places."""

    def __init__(self, **options):
        self.file = io.BytesIO()
        self.canvas = canvas.Canvas(self.file, invariant=1, **options)
        self.canvas.setTitle("")
        self.canvas.setAuthor("")

    def page(self, *lines, x=LEFT, top=TOP):
        """Write lines from the top down, "" for a gap, and end the page."""
        self.lines(*lines, x=x, top=top)
        self.canvas.showPage()
        return self

    def lines(self, *lines, x=LEFT, top=TOP, size=11):
        """Write lines from the top down; a line that begins with spaces stands in."""
        self.canvas.setFont("Times-Roman", size)
        for place, line in enumerate(lines):
            indent = 5 * (len(line) - len(line.lstrip()))
            self.canvas.drawString(x + indent, top - LEADING * place, line.strip())
        return self

    def picture(self):
        """Draw a picture, and nothing else, on a page."""
        self.canvas.drawImage(ImageReader(_dots()), 60, 60)
        self.canvas.showPage()
        return self

    def data(self):
        """Return the bytes of the PDF."""
        self.canvas.save()
        return self.file.getvalue()


def _dots():
    """Make a picture of a few dots, in the plainest of formats."""
    return io.BytesIO(b"P6 2 2 255 " + bytes(12))
