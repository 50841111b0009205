"""Says in which folder a dialog about files opens."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def starting_folder(place: QStandardPaths.StandardLocation) -> str:
    """Return a standard folder, or the home folder where there is none.

    A folder that is missing would be taken for the name of a file.
    """
    name = QStandardPaths.writableLocation(place)
    return name if name and Path(name).is_dir() else str(Path.home())
