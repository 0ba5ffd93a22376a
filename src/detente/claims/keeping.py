"""Write a file of a dossier: it appears when it is complete, in the place of what was there."""

from pathlib import Path
from tempfile import NamedTemporaryFile

__all__ = ["current", "keep"]


def current(path: Path) -> str:
    """Return the text of a file, its line ends as they are; "" if there is no such file."""
    if not path.exists():
        return ""
    with path.open(encoding="utf-8", newline="") as stream:
        return stream.read()


def keep(path: Path, text: str) -> None:
    """Write a text as UTF-8, its line ends as they are.

    Parameters
    ----------
    path : Path
        The file; one that is there is replaced in one step, and keeps its permissions.
    text : str
        All that it will hold.

    Raises
    ------
    OSError
        If the folder cannot be written; what was there is as it was.
    """
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    data = text.encode("utf-8")
    with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as part:
        part.write(data)
    made = Path(part.name)
    try:
        made.chmod(mode)
        made.replace(path)
    except OSError:
        made.unlink()
        raise
