"""The folder where a reader's own texts of the sources are kept, each under its source's id.

A text on the shelf is a copy of the file that was given, byte by byte. One that was there before
is never overwritten: it stays under another name.
"""

from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from detente.errors import NotApplicable
from detente.record import record

__all__ = ["Shelf", "Standing"]


@record
class Standing:
    """A text on the shelf: its source, its file, and the file that it replaced, if any."""

    source: str
    path: Path
    before: Path | str = ""


@record
class Shelf:
    """Folders that hold texts; the first that has a source's text counts, and new ones go there."""

    folders: tuple[Path, ...]

    def files(self, sources: Iterable[str]) -> dict[str, Path]:
        """Find the text of each source that has one.

        Parameters
        ----------
        sources : iterable of str
            Their ids; a text is ``<id>.txt``, ``.md``, ``.html`` or ``.pdf``, or the like.
        """
        wanted = set(sources)
        found: dict[str, Path] = {}
        for folder in self.folders:
            for path in sorted(folder.iterdir()) if folder.is_dir() else ():
                if path.stem in wanted and path.is_file():
                    found.setdefault(path.stem, path)
        return found

    def put(self, source: str, data: bytes, ending: str) -> Standing:
        """Keep the text of a source.

        1. The same bytes under the same name are left as they are.
        2. Another text of the source is kept beside it, as ``<id>.before-1.txt``.
        3. The new file appears when it is complete.

        Parameters
        ----------
        source : str
            Its id.
        data : bytes
            The file as received.
        ending : str
            The ending of its name, such as ``.txt``.

        Returns
        -------
        Standing
            Where it stands now.

        Raises
        ------
        NotApplicable
            If the id cannot be the name of a file.
        OSError
            If the folder cannot be written.
        """
        if not source or Path(source).name != source:
            raise NotApplicable(
                f"the source '{source}' is no name of a file, so that no text of it can be kept;"
                " give it another id in sources.yaml"
            )
        folder = self.folders[0]
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{source}{ending.lower()}"
        there = [old for old in sorted(folder.iterdir()) if old.stem == source and old.is_file()]
        if there == [path] and path.read_bytes() == data:
            return Standing(source=source, path=path)
        with NamedTemporaryFile(dir=folder, prefix=".", delete=False) as part:
            part.write(data)
        kept = [_aside(old) for old in there]
        try:
            Path(part.name).replace(path)
        except OSError:
            Path(part.name).unlink()
            raise
        return Standing(source=source, path=path, before=kept[0] if kept else "")


def _aside(old: Path) -> Path:
    """Give a text that is replaced a name of its own, which no source's text has."""
    number = 1
    while (aside := old.with_name(f"{old.stem}.before-{number}{old.suffix}")).exists():
        number += 1
    return old.rename(aside)
