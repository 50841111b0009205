"""Asks where a routine's file is, or is to be."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from rls_coach.ui.routines.words import tr

SUFFIX = "rlscoach.json"
_MOST_SIGNS = 60


def suggested_name(name: str) -> str:
    """Return a file name for a routine, of signs that every file system takes."""
    signs = (sign if sign.isalnum() or sign in " -_()" else " " for sign in name)
    plain = " ".join("".join(signs).split())[:_MOST_SIGNS].strip()
    return f"{plain or tr('Routine')}.{SUFFIX}"


def path_to_save(parent: QWidget, name: str) -> Path | None:
    """Ask where to save a routine of that name; none if the person does not say."""
    dialog = _dialog(parent, tr("Save to a file"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # So that a name without the ending gets it before it is asked about overwriting.
    dialog.setDefaultSuffix(SUFFIX)
    dialog.selectFile(suggested_name(name))
    return _answer(dialog)


def path_to_open(parent: QWidget) -> Path | None:
    """Ask which file to open; none if the person does not say."""
    dialog = _dialog(parent, tr("Open from a file"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    kind = tr("Files of RLS Coach")
    where = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(where)
    return QFileDialog(parent, title, folder, f"{kind} (*.{SUFFIX})")


def _answer(dialog: QFileDialog) -> Path | None:
    is_chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if is_chosen and chosen else None
